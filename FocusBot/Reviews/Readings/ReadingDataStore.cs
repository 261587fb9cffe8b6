using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Reviews.Readings;

internal static class ReadingDataStore
{
    public static async Task<IReadOnlyList<PlacedReading>> OfPersonAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   channel AS Channel, root AS Root, ts AS Ts, level AS Level, confidence AS Confidence
            FROM     reading
            WHERE    installation = @installation AND author = @person
            ORDER BY ts
            """, new { installation = installation.Key, person = person.Value });
        return [.. rows.Select(row => new PlacedReading(
            new(row.Channel), MessageTs.Parse(row.Root), MessageTs.Parse(row.Ts), (Level)row.Level, row.Confidence))];
    }

    public static Task DeleteAsync(DbSession session, InstallationId installation, UserId person) =>
        session.DeleteAsync("reading", "installation = @installation AND author = @person",
            new { installation = installation.Key, person = person.Value });

    public static Task ForgetAsync(DbSession session, MessageTs before) =>
        session.DeleteAsync("reading", "ts < @before", new { before = before.ToString() });

    private sealed record Row(string Channel, string Root, string Ts, long Level, double Confidence);
}

/// <summary>A reading with its place.</summary>
internal sealed record PlacedReading(ChannelId Channel, MessageTs Root, MessageTs Ts, Level Level, double Confidence);
