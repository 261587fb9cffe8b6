using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Nudges.Checks;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery;

/// <summary>What waits is counted by a few rows, however much does.</summary>
public abstract class BacklogTests(DatabaseKind kind) : StoreContract(kind)
{
    [ContractFact]
    public async Task Nothing_waits_at_first()
    {
        Assert.Equal(new Backlog(0, 0, 0, null), await Database.ReadAsync(session => InboxStore.BacklogAsync(session, 10)));
        Assert.Equal(new DueParcels(0, 0, 0, null, null), await Database.ReadAsync(session => OutboxStore.BacklogAsync(session, Given.Noon, 10)));
        Assert.Equal(0, (await Database.ReadAsync(session => PlannedCheckStore.CountAsync(session, 10))).Threads);
        Assert.True((await Database.SizeAsync()).Database > 0);
    }

    [ContractFact]
    public async Task Events_are_counted_by_their_lanes_and_no_more_than_are_looked_at()
    {
        await InAsync(async session =>
        {
            for (var i = 0; i < 12; i++)
            {
                await InboxStore.AddAsync(session, FakeReader.Arrival($"{i}", i < 9 ? "busy" : $"lane {i}"), Given.Noon.AddMinutes(i));
            }
        });

        Assert.Equal(new Backlog(12, 4, 9, Given.Noon), await Database.ReadAsync(session => InboxStore.BacklogAsync(session, 100)));
        Assert.Equal(new Backlog(5, 1, 5, Given.Noon), await Database.ReadAsync(session => InboxStore.BacklogAsync(session, 5)));
    }

    [ContractFact]
    public async Task Parcels_are_counted_once_they_are_due_and_are_as_old_as_the_oldest()
    {
        await InAsync(async session =>
        {
            await OutboxQueue.EnqueueAsync(session, Outbound("planned") with { DueAt = Given.Noon.AddMinutes(1) }, Given.Noon.AddDays(-1));
            await OutboxQueue.EnqueueAsync(session, Outbound("at once"), Given.Noon.AddMinutes(2));
            await OutboxQueue.EnqueueAsync(session, Outbound("later") with { DueAt = Given.Noon.AddDays(1) }, Given.Noon);
        });

        var seen = await Database.ReadAsync(session => OutboxStore.BacklogAsync(session, Given.Noon.AddMinutes(4), 100));

        Assert.Equal((2, 0, 0), (seen.Waiting, seen.BeingSent, seen.InDoubt));
        Assert.Equal(180, seen.AgeAt(Given.Noon.AddMinutes(4)));
    }

    private static Outbound Outbound(string key) => new(Given.Acme, key, "words", new Parcel.ThreadPost(Given.Reviews, Given.Root, Given.Words));

    public sealed class OnSqlite() : BacklogTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BacklogTests(DatabaseKind.Postgres);
}
