using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Teams.Channels;

namespace FocusBot.Nudges.Posting;

internal static class NudgeStore
{
    public static async Task<Nudge?> FindAsync(DbSession session, NudgeReference reference) =>
        (await OfThreadAsync(session, reference.Thread)).FirstOrDefault(nudge => nudge.Pair == reference.Pair);

    public static async Task<IReadOnlyList<Nudge>> OfThreadAsync(DbSession session, ThreadKey thread)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT   first AS First, second AS Second, first_level AS FirstLevel, second_level AS SecondLevel,
                     state AS State, ts AS Ts, way_forward AS WayForward, is_written AS IsWritten
            FROM     nudge
            WHERE    installation = @installation AND channel = @channel AND root = @root
            ORDER BY decided_at, first, second
            """, Thread(thread));
        return [.. rows.Select(row => row.ToNudge(thread))];
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
            SET    first_level = @firstLevel, second_level = @secondLevel, state = @state, ts = @ts, way_forward = @wayForward
            WHERE  installation = @installation AND channel = @channel AND root = @root AND first = @first AND second = @second
            """, Values(nudge, default));

    /// <summary>How many stood in a channel's threads since then, those that were taken back included.</summary>
    public static Task<int> CountSinceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        session.QueryOneAsync<int>(
            "SELECT COUNT(*) FROM nudge WHERE installation = @installation AND channel = @channel AND decided_at >= @since AND ts IS NOT NULL",
            new { installation = installation.Key, channel = channel.Value, since = since.ToUnixTimeMilliseconds() });

    public static async Task<bool> IsMutedAsync(DbSession session, ThreadKey thread) =>
        await session.QueryOneAsync<int?>(
            "SELECT 1 FROM thread_mute WHERE installation = @installation AND channel = @channel AND root = @root", Thread(thread)) is not null;

    public static Task MuteAsync(DbSession session, ThreadKey thread, UserId by, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO thread_mute (installation,  channel,  root,  muted_by, muted_at)
            VALUES                  (@installation, @channel, @root, @by,      @now)
            ON CONFLICT (installation, channel, root) DO NOTHING
            """,
            new
            {
                installation = thread.Installation.Key,
                channel = thread.Channel.Value,
                root = thread.Root.ToString(),
                by = by.Value,
                now = now.ToUnixTimeMilliseconds(),
            });

    public static Task UnmuteAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync("DELETE FROM thread_mute WHERE installation = @installation AND channel = @channel AND root = @root", Thread(thread));

    /// <returns>How many of the two want the thread to see it now.</returns>
    public static async Task<int> ShareAsync(DbSession session, Nudge nudge, UserId person, DateTimeOffset now)
    {
        var values = new
        {
            installation = nudge.Thread.Installation.Key,
            channel = nudge.Thread.Channel.Value,
            root = nudge.Thread.Root.ToString(),
            first = nudge.Pair.First.Value,
            second = nudge.Pair.Second.Value,
            person = person.Value,
            now = now.ToUnixTimeMilliseconds(),
        };
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

    /// <summary>Forgets the nudges and mutes of threads that began before and that nobody remembers any more.</summary>
    public static async Task ForgetAsync(DbSession session, MessageTs before)
    {
        foreach (var table in (string[])["nudge", "thread_mute"])
        {
            await session.DeleteAsync(
                table,
                $"""
                root < @before
                AND NOT EXISTS (SELECT 1 FROM review_thread t
                                WHERE  t.installation = {table}.installation AND t.channel = {table}.channel AND t.root = {table}.root)
                """, new { before = before.ToString() });
        }
    }

    private static object Thread(ThreadKey thread) => new
    {
        installation = thread.Installation.Key,
        channel = thread.Channel.Value,
        root = thread.Root.ToString(),
    };

    private static object Values(Nudge nudge, DateTimeOffset now)
    {
        var isInOrder = nudge.Pair.First == nudge.Mismatch.First;
        return new
        {
            installation = nudge.Thread.Installation.Key,
            channel = nudge.Thread.Channel.Value,
            root = nudge.Thread.Root.ToString(),
            first = nudge.Pair.First.Value,
            second = nudge.Pair.Second.Value,
            firstLevel = (int)(isInOrder ? nudge.Mismatch.FirstLevel : nudge.Mismatch.SecondLevel),
            secondLevel = (int)(isInOrder ? nudge.Mismatch.SecondLevel : nudge.Mismatch.FirstLevel),
            state = (int)nudge.State,
            ts = nudge.Ts?.ToString(),
            wayForward = (int?)nudge.WayForward,
            isWritten = nudge.IsWritten ? 1 : 0,
            now = now.ToUnixTimeMilliseconds(),
        };
    }

    private sealed record Row(string First, string Second, long FirstLevel, long SecondLevel, long State, string? Ts, long? WayForward, long IsWritten)
    {
        public Nudge ToNudge(ThreadKey thread) => new(
            thread,
            new Mismatch(new(First), (Level)FirstLevel, new(Second), (Level)SecondLevel),
            (NudgeState)State,
            Ts is null ? null : MessageTs.Parse(Ts),
            (Level?)WayForward)
        {
            IsWritten = IsWritten != 0,
        };
    }
}
