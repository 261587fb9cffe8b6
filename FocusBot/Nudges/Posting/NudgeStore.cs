using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Nudges.Posting;

internal static class NudgeStore
{
    public static async Task<Nudge?> FindAsync(DbSession session, NudgeReference reference) =>
        (await OfThreadAsync(session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);

    public static async Task<IReadOnlyList<Nudge>> OfThreadAsync(DbSession session, ThreadKey thread)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   first, first_level, second, second_level, state, ts, way_forward, is_written, suggested_by, suggested_at
            FROM     nudge
            WHERE    installation = @installation AND channel = @channel AND root = @root
            ORDER BY decided_at, first, second
            """, thread);
        var agreements = await session.QueryAsync<Agreement>(
            """
            SELECT   first, second, person
            FROM     nudge_agreement
            WHERE    installation = @installation AND channel = @channel AND root = @root
            ORDER BY agreed_at, person
            """, thread);
        return [.. rows.Select(row => row.ToNudge(thread, agreements))];
    }

    /// <returns><see langword="false"/> when this pair has had its nudge in this thread.</returns>
    public static async Task<bool> AddAsync(DbSession session, Nudge nudge, DateTimeOffset now) =>
        await session.ExecuteAsync(
            """
            INSERT INTO nudge (installation,  channel,  root,  first,  second,  first_level, second_level, state,  decided_at, is_written)
            VALUES            (@installation, @channel, @root, @first, @second, @firstLevel, @secondLevel, @state, @now,       @isWritten)
            ON CONFLICT (installation, channel, root, first, second) DO NOTHING
            """, Values(nudge, now)) == 1;

    public static Task RemoveAsync(DbSession session, Nudge nudge) =>
        session.ExecuteAsync(
            """
            DELETE FROM nudge
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, Values(nudge, default));

    /// <summary>Keeps what changed of a nudge: its levels, its state, its place, what the thread decided.</summary>
    public static Task UpdateAsync(DbSession session, Nudge nudge) =>
        session.ExecuteAsync(
            """
            UPDATE nudge
            SET    first_level = @firstLevel, second_level = @secondLevel, state = @state, ts = @ts, way_forward = @wayForward,
                   suggested_by = @suggestedBy, suggested_at = @suggestedAt
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, Values(nudge, default));

    /// <summary>How many stood in a channel's threads since then, those that were taken back included.</summary>
    public static Task<int> CountSinceAsync(DbSession session, ChannelKey channel, DateTimeOffset since) =>
        session.QueryOneAsync<int>(
            "SELECT COUNT(*) FROM nudge WHERE installation = @installation AND channel = @channel AND decided_at >= @since AND ts IS NOT NULL", new { channel, since });

    public static async Task<bool> IsMutedAsync(DbSession session, ThreadKey thread) =>
        await session.RecallOneAsync<int?>("SELECT 1 FROM thread_mute WHERE installation = @installation AND channel = @channel AND root = @root", thread) is not null;

    public static Task MuteAsync(DbSession session, ThreadKey thread, UserId by, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO thread_mute (installation,  channel,  root,  muted_by, muted_at)
            VALUES                  (@installation, @channel, @root, @by,      @now)
            ON CONFLICT (installation, channel, root) DO NOTHING
            """, new { thread, by, now });

    public static Task UnmuteAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync("DELETE FROM thread_mute WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    /// <returns>How many of the two want the thread to see it now.</returns>
    public static async Task<int> ShareAsync(DbSession session, Nudge nudge, UserId person, DateTimeOffset now)
    {
        var values = new { nudge.Thread, nudge.Pair.First, nudge.Pair.Second, person, now };
        await session.ExecuteAsync(
            """
            INSERT INTO nudge_share (installation,  channel,  root,  first,  second,  person,  shared_at)
            VALUES                  (@installation, @channel, @root, @first, @second, @person, @now)
            ON CONFLICT (installation, channel, root, first, second, person) DO NOTHING
            """, values);
        return await session.QueryOneAsync<int>(
            "SELECT COUNT(*) FROM nudge_share WHERE installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second",
            values);
    }

    public static Task AgreeAsync(DbSession session, Nudge nudge, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO nudge_agreement (installation,  channel,  root,  first,  second,  person,  agreed_at)
            VALUES                      (@installation, @channel, @root, @first, @second, @person, @now)
            ON CONFLICT (installation, channel, root, first, second, person) DO NOTHING
            """, new { nudge.Thread, nudge.Pair.First, nudge.Pair.Second, person, now });

    /// <summary>A new suggestion, or none: nobody has agreed to it yet.</summary>
    public static Task ForgetAgreementsAsync(DbSession session, Nudge nudge) =>
        session.ExecuteAsync(
            "DELETE FROM nudge_agreement WHERE installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second",
            new { nudge.Thread, nudge.Pair.First, nudge.Pair.Second });

    /// <summary>Somebody wants to be named in no more nudges of this thread.</summary>
    public static Task DeclineAsync(DbSession session, ThreadKey thread, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO nudge_decline (installation,  channel,  root,  person,  declined_at)
            VALUES                    (@installation, @channel, @root, @person, @now)
            ON CONFLICT (installation, channel, root, person) DO NOTHING
            """, new { thread, person, now });

    public static async Task<bool> HasDeclinedAsync(DbSession session, ThreadKey thread, UserId person) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM nudge_decline WHERE installation = @installation AND channel = @channel AND root = @root AND person = @person",
            new { thread, person }) is not null;

    private static object Values(Nudge nudge, DateTimeOffset now)
    {
        var ordered = nudge.Mismatch.Ordered;
        return new
        {
            nudge.Thread, ordered.First, ordered.FirstLevel, ordered.Second, ordered.SecondLevel, nudge.State, nudge.Ts, nudge.WayForward, nudge.IsWritten,
            suggestedBy = nudge.Suggestion?.By, suggestedAt = nudge.Suggestion?.At, now,
        };
    }

    private sealed record Agreement(UserId First, UserId Second, UserId Person);

    /// <summary>Two people and their levels are one value, and so is what somebody suggested.</summary>
    private sealed record Row(
        UserId First, Level FirstLevel, UserId Second, Level SecondLevel, NudgeState State, MessageTs? Ts, WayForward? WayForward, bool IsWritten,
        UserId? SuggestedBy, DateTimeOffset? SuggestedAt)
    {
        public Nudge ToNudge(ThreadKey thread, IReadOnlyList<Agreement> agreements) =>
            new(thread, new(First, FirstLevel, Second, SecondLevel), State, Ts, WayForward)
            {
                IsWritten = IsWritten,
                Suggestion = SuggestedBy is { } by && SuggestedAt is { } at
                    ? new(by, at, [.. agreements.Where(agreed => agreed.First == First && agreed.Second == Second).Select(agreed => agreed.Person)])
                    : null,
            };
    }
}
