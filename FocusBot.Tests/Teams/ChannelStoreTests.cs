using FocusBot.Storage;
using FocusBot.Storage.Tables;
using FocusBot.Teams;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Teams;

public abstract class ChannelStoreTests(DatabaseKind kind) : StoreContract(kind)
{
    [ContractFact]
    public async Task What_was_said_last_of_a_channel_is_known() => await InAsync(async session =>
    {
        Assert.Null(await FindAsync(session));

        await ChannelStore.SawAsync(session, new(Given.Acme, Given.Reviews), isShared: true);
        Assert.Equal(new Channel(Given.Reviews, ChannelState.Member, true) { IsOff = true }, await FindAsync(session));
        await ChannelStore.SetStateAsync(session, new(Given.Acme, Given.Reviews), ChannelState.Archived);
        Assert.Equal(new Channel(Given.Reviews, ChannelState.Archived, true) { IsOff = true }, await FindAsync(session));
        await ChannelStore.SawAsync(session, new(Given.Acme, Given.Reviews), isShared: null);
        Assert.Equal(new Channel(Given.Reviews, ChannelState.Member, true) { IsOff = true }, await FindAsync(session));
        await ChannelStore.SawAsync(session, new(Given.Acme, Given.Reviews), isShared: false);
        Assert.Equal(new Channel(Given.Reviews, ChannelState.Member, false), await FindAsync(session));
    });

    [ContractFact]
    public async Task A_removal_that_is_the_first_news_is_kept() => await InAsync(async session =>
    {
        await ChannelStore.SetStateAsync(session, new(Given.Acme, Given.Reviews), ChannelState.Removed);

        Assert.Equal(new Channel(Given.Reviews, ChannelState.Removed, false), await FindAsync(session));
        Assert.Null(await ChannelStore.FindAsync(session, new(Given.Globex, Given.Reviews)));
    });

    [ContractFact]
    public async Task A_channel_that_gets_a_new_id_is_not_introduced_to_again_though_it_was_heard_of_before() => await InAsync(async session =>
    {
        await ChannelStore.SawAsync(session, new(Given.Acme, Given.Reviews), isShared: false);
        Assert.True(await ChannelStore.IntroduceOnceAsync(session, new(Given.Acme, Given.Reviews), Given.Noon));
        await ChannelStore.SawAsync(session, new(Given.Acme, Given.Elsewhere), isShared: true);

        await new KeptTables(TeamsTables.All).RenameAsync(session, new(Given.Acme, Given.Reviews, Given.Elsewhere));

        Assert.False(await ChannelStore.IntroduceOnceAsync(session, new(Given.Acme, Given.Elsewhere), Given.Noon));
        Assert.Equal(new Channel(Given.Elsewhere, ChannelState.Member, true) { IsOff = true }, await ChannelStore.FindAsync(session, new(Given.Acme, Given.Elsewhere)));
        Assert.Null(await FindAsync(session));
    });

    private static Task<Channel?> FindAsync(DbSession session) => ChannelStore.FindAsync(session, new(Given.Acme, Given.Reviews));

    public sealed class OnSqlite() : ChannelStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ChannelStoreTests(DatabaseKind.Postgres);
}
