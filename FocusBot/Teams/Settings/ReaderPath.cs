using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Teams.Settings;

/// <summary>Asks the workspace who somebody is, and remembers what for.</summary>
internal static class ReaderPath
{
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    /// <param name="purpose">The word by which whoever asks knows the report.</param>
    public static Outbound AskAbout(AnswerTo path, string purpose) =>
        new(path.Installation, $"person/{purpose}/{path.Request}", purpose, new Parcel.PersonReading(path.User))
        {
            Note = JsonSerializer.Serialize(path, TeamsJson.Default.AnswerTo),
            LongestWait = StaysInteresting,
            WantsReport = true,
        };

    public static AnswerTo? PathOf(Report report, string purpose) =>
        report.Purpose == purpose ? JsonSerializer.Deserialize(report.Note, TeamsJson.Default.AnswerTo) : null;
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(AnswerTo))]
internal sealed partial class TeamsJson : JsonSerializerContext;
