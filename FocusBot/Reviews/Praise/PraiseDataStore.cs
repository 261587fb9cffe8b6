using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Praise;

internal static class PraiseDataStore
{
    public static async Task<IReadOnlyList<PlacedPraise>> OfPersonAsync(DbSession session, InstallationId installation, UserId person)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   channel AS Channel, ts AS Ts, kind AS Kind
            FROM     praise
            WHERE    installation = @installation AND author = @person
            ORDER BY ts
            """, new { installation = installation.Key, person = person.Value });
        return [.. rows.Select(row => new PlacedPraise(new(row.Channel), MessageTs.Parse(row.Ts), (Praised)row.Kind))];
    }

    public static Task DeleteAsync(DbSession session, InstallationId installation, UserId person) =>
        session.DeleteAsync("praise", "installation = @installation AND author = @person", new { installation = installation.Key, person = person.Value });

    public static Task ForgetAsync(DbSession session, MessageTs before) =>
        session.DeleteAsync("praise", "ts < @before", new { before = before.ToString() });

    private sealed record Row(string Channel, string Ts, long Kind);
}

/// <summary>A message of praise with its place.</summary>
internal sealed record PlacedPraise(ChannelId Channel, MessageTs Ts, Praised Praised);
