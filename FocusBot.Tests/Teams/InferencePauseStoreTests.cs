using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Storage.Tables;
using FocusBot.Teams;
using FocusBot.Teams.Inference;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Teams;

public abstract class InferencePauseStoreTests(DatabaseKind kind) : StoreContract(kind)
{
    private static readonly ChannelKey Channel = new(Given.Acme, Given.Reviews);

    private static readonly DateTimeOffset End = Given.Noon.AddDays(30);

    [ContractFact]
    public async Task A_pause_holds_until_it_ends_and_begins_once() => await InAsync(async session =>
    {
        Assert.Null(await InferencePauseStore.FindAsync(session, Channel, Given.Noon));
        Assert.True(await InferencePauseStore.BeginAsync(session, Channel, Unanswered(Given.Noon)));
        Assert.False(await InferencePauseStore.BeginAsync(session, Channel, Unanswered(Given.Noon.AddDays(3))));

        Assert.Equal(Unanswered(Given.Noon), await InferencePauseStore.FindAsync(session, Channel, End.AddSeconds(-1)));
        Assert.Null(await InferencePauseStore.FindAsync(session, Channel, End));
        Assert.Null(await InferencePauseStore.FindAsync(session, new(Given.Acme, Given.Elsewhere), Given.Noon));
        Assert.Equal(End, await InferencePauseStore.EndOfLastAsync(session, Channel, PauseReason.Unanswered));
        Assert.True(await InferencePauseStore.BeginAsync(session, Channel, Unanswered(End)));
    });

    [ContractFact]
    public async Task Of_two_the_one_that_stops_reading_is_told_and_both_end_together() => await InAsync(async session =>
    {
        await InferencePauseStore.BeginAsync(session, Channel, new(PauseReason.OftenWrong, Given.Noon, null));
        await InferencePauseStore.BeginAsync(session, Channel, Unanswered(Given.Noon));
        Assert.True(await InferencePauseStore.FindAsync(session, Channel, End.AddYears(1)) is { StopsReading: true });
        Assert.Null(await InferencePauseStore.EndOfLastAsync(session, Channel, PauseReason.OftenWrong));

        Assert.True(await InferencePauseStore.EndAsync(session, Channel, Given.Noon.AddDays(1)));
        Assert.False(await InferencePauseStore.EndAsync(session, Channel, Given.Noon.AddDays(1)));

        Assert.Null(await InferencePauseStore.FindAsync(session, Channel, Given.Noon.AddDays(1)));
        Assert.Equal(Given.Noon.AddDays(1), await InferencePauseStore.EndOfLastAsync(session, Channel, PauseReason.OftenWrong));
    });

    [ContractFact]
    public async Task It_follows_its_channel_to_a_new_id() => await InAsync(async session =>
    {
        await InferencePauseStore.BeginAsync(session, Channel, Unanswered(Given.Noon));

        await new KeptTables(TeamsTables.All).RenameAsync(session, new(Given.Acme, Given.Reviews, Given.Elsewhere));

        Assert.NotNull(await InferencePauseStore.FindAsync(session, new(Given.Acme, Given.Elsewhere), Given.Noon));
    });

    private static InferencePause Unanswered(DateTimeOffset since) => new(PauseReason.Unanswered, since, since.AddDays(30));

    public sealed class OnSqlite() : InferencePauseStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : InferencePauseStoreTests(DatabaseKind.Postgres);
}
