using FocusBot.People;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.People;

public abstract class PeopleStoreTests(DatabaseKind kind) : StoreContract(kind)
{
    [ContractFact]
    public Task An_opt_out_holds_everywhere_from_then_on_and_for_that_person_alone() => InAsync(async session =>
    {
        Assert.True(await IsAnalysedAsync(session));

        await PeopleStore.OptOutAsync(session, Given.Acme, Given.Ana, Given.Noon);
        await PeopleStore.OptOutAsync(session, Given.Acme, Given.Ana, Given.Noon.AddDays(1));

        Assert.False(await IsAnalysedAsync(session));
        Assert.True(await PeopleStore.IsAnalysedAsync(session, Given.Acme, Given.Ben, Given.Noon));
        Assert.True(await PeopleStore.IsAnalysedAsync(session, Given.Globex, Given.Ana, Given.Noon));
        Assert.Equal(Given.Noon, (await PeopleStore.ChoicesOfAsync(session, Given.Acme, Given.Ana, Given.Noon)).OptedOutAt);

        await PeopleStore.OptInAsync(session, Given.Acme, Given.Ana);
        Assert.True(await IsAnalysedAsync(session));
    });

    [ContractFact]
    public Task A_mute_ends_when_it_was_to_end_and_holds_where_it_was_to_hold() => InAsync(async session =>
    {
        await PeopleStore.MuteAsync(session, Given.Acme, Given.Ana, Given.Reviews, Given.Noon.AddDays(1), Given.Noon);

        Assert.False(await MayAsync(session, Given.Reviews, 23));
        Assert.True(await MayAsync(session, Given.Reviews, 24));
        Assert.True(await MayAsync(session, Given.Elsewhere, 1));
        Assert.True(await IsAnalysedAsync(session));

        await PeopleStore.MuteAsync(session, Given.Acme, Given.Ana, null, null, Given.Noon);
        Assert.False(await MayAsync(session, Given.Elsewhere, 24 * 1000));
        await PeopleStore.UnmuteAsync(session, Given.Acme, Given.Ana);
        Assert.True(await MayAsync(session, Given.Reviews, 1));
    });

    [ContractFact]
    public Task A_mute_follows_a_channel_to_its_new_id() => InAsync(async session =>
    {
        await PeopleStore.MuteAsync(session, Given.Acme, Given.Ana, Given.Reviews, null, Given.Noon);

        await new KeptTables(PeopleTables.All).RenameAsync(session, new(Given.Acme, Given.Reviews, Given.Elsewhere));

        Assert.False(await MayAsync(session, Given.Elsewhere, 1));
    });

    private static Task<bool> IsAnalysedAsync(DbSession session) => PeopleStore.IsAnalysedAsync(session, Given.Acme, Given.Ana, Given.Noon);

    private static Task<bool> MayAsync(DbSession session, FocusBot.Conversations.ChannelId channel, int hours) =>
        PeopleStore.MayBeAddressedAsync(session, new(Given.Acme, channel), Given.Ana, Given.Noon.AddHours(hours));

    public sealed class OnSqlite() : PeopleStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PeopleStoreTests(DatabaseKind.Postgres);
}
