using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Storage;

namespace FocusBot.Reviews.Contracts;

/// <summary>What reviews need, and who sees it differently: never said with a name.</summary>
internal static class ContractStore
{
    /// <summary>What a review needs, as long as somebody says so.</summary>
    public static async Task<Contract?> StandingAsync(DbSession session, ThreadKey thread) => await FindAsync(session, thread) is { Level: not null } contract ? contract : null;

    /// <returns>Also one that was taken back: its message stands in the thread, and the next one is said there.</returns>
    internal static async Task<Contract?> FindAsync(DbSession session, ThreadKey thread) =>
        await session.QueryOneAsync<Row>(
            """
            SELECT level, said_by, said_at, level_before, said_by_before, ts, differing, huddle_card_ts
            FROM   contract
            WHERE  installation = @installation AND channel = @channel AND root = @root
            """, thread) is { } row
            ? row.ToContract(thread)
            : null;

    /// <returns><see langword="false"/> when something that was said later is known already.</returns>
    internal static async Task<bool> SetAsync(DbSession session, Contract contract) =>
        await session.ExecuteAsync(
            """
            INSERT INTO contract (installation,  channel,  root,  level,  said_by, said_at, level_before, said_by_before, differing)
            VALUES               (@installation, @channel, @root, @level, @by,     @at,     @levelBefore, @byBefore,      @differing)
            ON CONFLICT (installation, channel, root) DO UPDATE
            SET   level = @level, said_by = @by, said_at = @at, level_before = @levelBefore, said_by_before = @byBefore, differing = @differing
            WHERE contract.said_at <= @at
            """,
            new { contract.Thread, contract.Level, contract.By, contract.At, contract.LevelBefore, contract.ByBefore, contract.Differing }) == 1;

    /// <param name="ts">Absent: it stands nowhere any more.</param>
    internal static Task PostedAsync(DbSession session, ThreadKey thread, MessageTs? ts) =>
        session.ExecuteAsync("UPDATE contract SET ts = @ts WHERE installation = @installation AND channel = @channel AND root = @root", new { thread, ts });

    internal static Task ShownInHuddleAsync(DbSession session, ThreadKey thread, MessageTs card) =>
        session.ExecuteAsync("UPDATE contract SET huddle_card_ts = @card WHERE installation = @installation AND channel = @channel AND root = @root", new { thread, card });

    internal static async Task RemoveAsync(DbSession session, ThreadKey thread)
    {
        await ForgetDifferingAsync(session, thread);
        await session.ExecuteAsync("DELETE FROM contract WHERE installation = @installation AND channel = @channel AND root = @root", thread);
    }

    internal static Task DifferAsync(DbSession session, ThreadKey thread, UserId person, DateTimeOffset now) =>
        session.ExecuteAsync(
            """
            INSERT INTO contract_differing (installation,  channel,  root,  person,  said_at)
            VALUES                         (@installation, @channel, @root, @person, @now)
            ON CONFLICT (installation, channel, root, person) DO NOTHING
            """, new { thread, person, now });

    internal static Task NoLongerDifferAsync(DbSession session, ThreadKey thread, UserId person) =>
        session.ExecuteAsync(
            "DELETE FROM contract_differing WHERE installation = @installation AND channel = @channel AND root = @root AND person = @person", new { thread, person });

    /// <summary>What the review needs has changed, so nobody has seen that differently yet.</summary>
    internal static Task ForgetDifferingAsync(DbSession session, ThreadKey thread) =>
        session.ExecuteAsync("DELETE FROM contract_differing WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    internal static Task<int> CountDifferingAsync(DbSession session, ThreadKey thread) =>
        session.QueryOneAsync<int>(
            "SELECT COUNT(*) FROM contract_differing WHERE installation = @installation AND channel = @channel AND root = @root", thread);

    /// <summary>What is said and what was said before are four columns of one row.</summary>
    private sealed record Row(
        Level? Level, UserId SaidBy, DateTimeOffset SaidAt, Level? LevelBefore, UserId? SaidByBefore, MessageTs? Ts, int Differing, MessageTs? HuddleCardTs)
    {
        public Contract ToContract(ThreadKey thread) => new(thread, Level, SaidBy, SaidAt, Ts, Differing) { LevelBefore = LevelBefore, ByBefore = SaidByBefore, HuddleCardTs = HuddleCardTs };
    }
}
