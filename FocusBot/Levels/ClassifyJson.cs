using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FocusBot.Levels;

/// <summary>One line that <c>classify</c> answers.</summary>
/// <param name="Level">The name of the <see cref="Levels.Level"/>.</param>
/// <param name="Confidence">0 to 1, rounded to four digits.</param>
/// <param name="Cues">Empty when the encoder read: it has none.</param>
/// <param name="Reader">Who read: <c>linear</c>, or <c>encoder</c> and the first digits of its fingerprint.</param>
/// <param name="Reason">Why there is no level; left out when the message was read.</param>
/// <param name="Text">The message, where somebody asked for it.</param>
internal sealed record ClassifyAnswer(string Level, double Confidence, IReadOnlyList<string> Cues, string Reader, string? Reason, string? Text);

[JsonSerializable(typeof(ClassifyAnswer))]
internal sealed partial class ClassifyJson : JsonSerializerContext
{
    /// <summary>Writes cues as their author wrote them, accents and all: the lines go to a file or a pipe, never into a page.</summary>
    public static ClassifyJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
