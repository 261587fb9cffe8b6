using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Replay.Exports.Days;

/// <summary>Where the lists of an export do not tell which workspace it is of, a sample of its messages does.</summary>
internal static class HomeSample
{
    private const int MostMessages = 5_000, MostDaysOfOneChannel = 20, MostOfOneDay = 100;

    public static void Learn(OpenedExport export)
    {
        foreach (var same in export.Channels.Where(channel => !channel.Colleagues.TellsTeams).GroupBy(channel => channel.Colleagues))
        {
            var teams = from channel in same
                        from day in channel.Days.Take(MostDaysOfOneChannel)
                        from message in Messages(export, day)
                        where same.Key.Of(message.Author, team: null) is AuthorStanding.Colleague
                        select message.Team;
            same.Key.Learn(HomeRule.MostCommon(teams.Take(MostMessages)));
        }
    }

    /// <summary>What is wrong with a day is said when it is read as a whole.</summary>
    private static List<(UserId Author, string? Team)> Messages(OpenedExport export, ExportFile day)
    {
        var messages = new List<(UserId Author, string? Team)>();
        try
        {
            using var stream = export.Open(day);
            for (var array = new JsonArray(stream); messages.Count < MostOfOneDay && array.TryRead(out var element);)
            {
                var fields = MessageFields.Read(element.Span);
                messages.Add((new(fields.User ?? ""), fields.Home));
            }
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return messages;
        }

        return messages;
    }
}
