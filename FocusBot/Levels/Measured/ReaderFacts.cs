using FocusBot.Levels.Encoder;
using FocusBot.Levels.Readers;
using Microsoft.Extensions.Options;

namespace FocusBot.Levels.Measured;

/// <summary>By what messages are read here, as people are told of it.</summary>
/// <param name="HasEncoder">Without it FocusBot asks nobody about what it read.</param>
/// <param name="LanguageModel">The language model that sees a thread before two people are asked, and where it is; absent: there is none, and nothing leaves the machine.</param>
internal sealed record ReaderFacts(bool HasEncoder, string? LanguageModel)
{
    public static ReaderFacts Of(IOptions<EncoderOptions> encoder, IOptions<LanguageModelOptions> model) => new(
        encoder.Value.Encoder is EncoderSwitch.On,
        model.Value is { IsOn: true } options ? $"{options.Name} at {new Uri(options.Endpoint).Host}" : null);
}
