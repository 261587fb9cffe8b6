using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Nudges;

public abstract class NudgeStoreTests(DatabaseKind kind) : StoreContract(kind)
{
    private static readonly Nudge BenFirst = Given.NudgeOf(new(Given.Ben, Level.Execution, Given.Ana, Level.Impact), NudgeState.OnItsWay);

    [ContractFact]
    public async Task A_nudge_reads_back_with_each_level_at_its_person() => await InAsync(async session =>
    {
        Assert.True(await NudgeStore.AddAsync(session, BenFirst, Given.Noon));
        await NudgeStore.UpdateAsync(session, BenFirst with { State = NudgeState.InTheThread, Ts = Given.Ts(7), WayForward = WayForward.Optics });

        var read = Assert.Single(await NudgeStore.OfThreadAsync(session, Given.Thread));

        Assert.Equal(new Nudge(Given.Thread, new(Given.Ana, Level.Impact, Given.Ben, Level.Execution), NudgeState.InTheThread, Given.Ts(7), WayForward.Optics), read);
    });

    [ContractFact]
    public async Task A_pair_is_added_once_whichever_comes_first() => await InAsync(async session =>
    {
        Assert.True(await NudgeStore.AddAsync(session, BenFirst, Given.Noon));
        Assert.False(await NudgeStore.AddAsync(session, BenFirst, Given.Noon));
        Assert.False(await NudgeStore.AddAsync(session, Given.NudgeOf(new(Given.Ana, Level.Optics, Given.Ben, Level.Impact)), Given.Noon));

        await NudgeStore.RemoveAsync(session, BenFirst);
        Assert.True(await NudgeStore.AddAsync(session, BenFirst, Given.Noon));
    });

    [ContractFact]
    public async Task A_mute_holds_for_its_thread_alone() => await InAsync(async session =>
    {
        await NudgeStore.MuteAsync(session, Given.Thread, Given.Ana, Given.Noon);
        await NudgeStore.MuteAsync(session, Given.Thread, Given.Ben, Given.Noon);

        Assert.True(await NudgeStore.IsMutedAsync(session, Given.Thread));
        Assert.False(await NudgeStore.IsMutedAsync(session, Given.Thread with { Root = Given.Ts(1) }));
        Assert.False(await NudgeStore.IsMutedAsync(session, Given.Thread with { Installation = Given.Globex }));

        await NudgeStore.UnmuteAsync(session, Given.Thread);
        Assert.False(await NudgeStore.IsMutedAsync(session, Given.Thread));
    });

    [ContractFact]
    public async Task A_nudge_is_kept_as_long_as_its_thread() => await InAsync(async session =>
    {
        await NudgeStore.AddAsync(session, BenFirst, Given.Noon);
        await NudgeStore.MuteAsync(session, Given.Thread, Given.Ana, Given.Noon);
        await ReviewStore.AddMessageAsync(session, Given.Thread, Given.Ts(100), Given.Ana);

        var tables = RegisteredTables.Read();
        await tables.EndAsync(session, "review_thread", Given.Ts(50).Instant);
        Assert.Single(await NudgeStore.OfThreadAsync(session, Given.Thread));

        await tables.EndAsync(session, "review_thread", Given.Ts(200).Instant);
        Assert.Empty(await NudgeStore.OfThreadAsync(session, Given.Thread));
        Assert.False(await NudgeStore.IsMutedAsync(session, Given.Thread));
    });

    [ContractFact]
    public async Task A_mute_by_a_button_under_a_thread_that_is_forgotten_goes_by_its_own_age() => await InAsync(async session =>
    {
        var tables = RegisteredTables.Read();
        await NudgeStore.MuteAsync(session, Given.Thread, Given.Ana, Given.Noon);

        await tables.EndAsync(session, "review_thread", Given.Noon);
        Assert.True(await NudgeStore.IsMutedAsync(session, Given.Thread));

        await tables.EndAsync(session, "review_thread", Given.Noon.AddSeconds(1));
        Assert.False(await NudgeStore.IsMutedAsync(session, Given.Thread));
    });

    public sealed class OnSqlite() : NudgeStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : NudgeStoreTests(DatabaseKind.Postgres);
}
