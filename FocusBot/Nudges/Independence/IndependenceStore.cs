using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Nudges.Independence;

/// <summary>In which threads people named the difference themselves, and which channels were offered quiet. Nobody's id.</summary>
internal static class IndependenceStore
{
    /// <summary>A thread counts once.</summary>
    public static Task NamedAsync(DbSession session, ThreadKey thread, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO self_named (installation,  channel,  root,  seen_at)
            VALUES                 (@installation, @channel, @root, @now)
            ON CONFLICT (installation, channel, root) DO NOTHING
            """, new { thread, now });

    /// <summary>The channels in which it happened since then and that were offered nothing yet, and in how many threads.</summary>
    public static Task<IReadOnlyList<SelfNamed>> CandidatesAsync(DbSession session, DateTimeOffset since) =>
        session.QueryAsync<SelfNamed>(
            """
            SELECT   installation, channel, COUNT(*) AS threads
            FROM     self_named s
            WHERE    seen_at > @since
              AND    NOT EXISTS (SELECT 1 FROM quiet_offer o WHERE o.installation = s.installation AND o.channel = s.channel)
            GROUP BY installation, channel
            """, new { since });

    /// <returns><see langword="false"/> when this channel was offered it before.</returns>
    public static async Task<bool> OfferAsync(DbSession session, ChannelKey channel, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            INSERT INTO quiet_offer (installation,  channel,  offered_at)
            VALUES                  (@installation, @channel, @now)
            ON CONFLICT (installation, channel) DO NOTHING
            """, new { channel, now }) == 1;

    public static Task ForgetAsync(DbSession session, DateTimeOffset before) => session.DeleteAsync("self_named", "seen_at < @before", new { before });

    public static Task ForgetChannelAsync(DbSession session, ChannelKey channel) =>
        session.ExecuteAsync("DELETE FROM self_named WHERE installation = @installation AND channel = @channel", channel);
}

/// <summary>A channel, and in how many of its threads people named the difference themselves.</summary>
internal sealed record SelfNamed(InstallationId Installation, ChannelId Channel, int Threads)
{
    public ChannelKey Key => new(Installation, Channel);
}
