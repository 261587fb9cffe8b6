using CsCheck;
using FocusBot.Delivery.Inbox;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

/// <summary>The heads of the lanes are those that one finds by looking at everything that waits.</summary>
public abstract class InboxHeadsPropertyTests(DatabaseKind kind) : StoreContract(kind)
{
    /// <summary>Each arrival: its lane, and in how many minutes it is due; 0 is at once.</summary>
    private static readonly Gen<(int Lane, int Due)[]> Arrivals = Gen.Select(Gen.Frequency((3, Gen.Int[0, 8]), (1, Gen.Int[0, 120])), Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 9]))).Array[0, 320];

    [ContractFact]
    public Task Whatever_waits() => Gen.Select(Arrivals, Gen.Int[0, 8].HashSet[0, 5]).SampleAsync(
        async (arrivals, busy) =>
        {
            var underWay = busy.Select(lane => (Given.Acme.Key, $"{lane}")).ToHashSet();
            var first = await StoreAsync(arrivals);
            var found = await Database.ReadAsync(session => InboxHeads.FindAsync(session, Given.Noon, underWay));

            var heads = arrivals.Index().DistinctBy(arrival => arrival.Item.Lane).Where(head => !busy.Contains(head.Item.Lane)).ToList();
            var due = heads.Where(head => head.Item.Due is 0).Select(head => first + head.Index).ToList();
            Assert.Equal(due.Take(InboxHeads.Most - busy.Count), found.Due.Select(head => head.Id));
            if (due.Count < InboxHeads.Most - busy.Count)
            {
                Assert.Equal(heads.Where(head => head.Item.Due > 0).Min(head => (DateTimeOffset?)Given.Noon.AddMinutes(head.Item.Due)), found.NextDueAt);
            }
        }, iter: 60, threads: 1);

    /// <returns>The id of the first of them.</returns>
    private Task<long> StoreAsync((int Lane, int Due)[] arrivals) => Database.WriteAsync(async session =>
    {
        await session.ExecuteAsync("DELETE FROM inbox");
        foreach (var ((lane, due), index) in arrivals.Select((arrival, index) => (arrival, index)))
        {
            await InboxStore.AddAsync(session, FakeReader.Arrival($"{index}", $"{lane}"), Given.Noon);
        }

        var ids = await session.QueryAsync<long>("SELECT id FROM inbox ORDER BY id");
        foreach (var (id, (_, due)) in ids.Zip(arrivals).Where(row => row.Second.Due > 0))
        {
            await InboxStore.PostponeAsync(session, id, Given.Noon.AddMinutes(due));
        }

        return ids.Count > 0 ? ids[0] : 0;
    });

    public sealed class OnSqlite() : InboxHeadsPropertyTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : InboxHeadsPropertyTests(DatabaseKind.Postgres);
}
