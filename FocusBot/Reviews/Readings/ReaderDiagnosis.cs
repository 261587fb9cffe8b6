using System.Runtime.CompilerServices;
using FocusBot.Delivery.Upkeep;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Readers;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Readings;

/// <summary>By what the levels are read, and what of that leaves the machine.</summary>
internal sealed class ReaderDiagnosis(EncoderSource encoder, IOptions<LanguageModelOptions> model) : IDiagnose
{
    public async IAsyncEnumerable<DoctorFinding> DiagnoseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // It may take a moment: this loads it.
        yield return await Task.Run(Encoder, cancellationToken);
        yield return model.Value is { IsOn: true } options
            ? new(DoctorFindingKind.Remark, "language model", $"Before FocusBot asks two people, it shows the last words of their thread, without names, to {options.Name} at {new Uri(options.Endpoint).Host}, at most {options.PerDay} times a day and channel.")
            : new(DoctorFindingKind.Well, "language model", "None is set up: nothing that people write leaves this machine.");
    }

    private DoctorFinding Encoder() => encoder.Encoder is { } loaded
        ? new(DoctorFindingKind.Well, "reader", $"The {loaded.Name} reads levels, inside this process.")
        : new(DoctorFindingKind.Remark, "reader", $"{encoder.Absence} The linear reader reads instead, and FocusBot asks nobody about what it reads.");
}
