using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Delivery;

namespace FocusBot.Teams;

/// <summary>Asks the workspace who somebody is, and remembers what for.</summary>
internal static class ReaderPath
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    /// <param name="purpose">The word by which whoever asks knows the report.</param>
    public static Outbound AskAbout(AnswerPath path, string purpose) =>
        new(path.Installation, $"person/{purpose}/{path.Request}", purpose, new Parcel.PersonReading(path.User))
        {
            Note = JsonSerializer.Serialize(path, TeamsJson.Default.AnswerPath),
            LongestWait = StaysInteresting,
            WantsReport = true,
        };

    public static AnswerPath? PathOf(Report report, string purpose) =>
        report.Purpose == purpose ? JsonSerializer.Deserialize(report.Note, TeamsJson.Default.AnswerPath) : null;
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(AnswerPath))]
internal sealed partial class TeamsJson : JsonSerializerContext;
