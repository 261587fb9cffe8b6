using FocusBot.Delivery.Inbox;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Delivery.Inbox;

public abstract class InboxHeadsTests(DatabaseKind kind) : StoreContract(kind)
{
    [ContractFact]
    public async Task The_first_of_every_lane_is_due_in_the_order_of_arrival()
    {
        await StoreAsync("a1 a2 b1 a3 c1 b2");

        Assert.Equal(["a1", "b1", "c1"], await DueAsync());
    }

    [ContractFact]
    public async Task Lanes_of_two_workspaces_are_two_even_by_the_same_name()
    {
        await StoreAsync("a1");
        await Database.WriteAsync(session => InboxStore.AddAsync(session, FakeReader.Arrival("other", "a") with { Installation = Given.Globex }, Given.Noon));

        Assert.Equal(["a1", "other"], await DueAsync());
    }

    [ContractFact]
    public async Task A_lane_waits_with_its_first_and_the_earliest_next_try_is_told()
    {
        await StoreAsync("a1 a2 b1 c1");
        await PostponeAsync("a1", Given.Noon.AddMinutes(2));
        await PostponeAsync("b1", Given.Noon.AddMinutes(1));

        Assert.Equal(["c1"], await DueAsync());
        Assert.Equal(Given.Noon.AddMinutes(1), (await FindAsync(Given.Noon)).NextDueAt);
        Assert.Equal(["b1", "c1"], await DueAsync(Given.Noon.AddMinutes(1)));
    }

    [ContractFact]
    public async Task A_long_lane_hides_no_other_behind_it()
    {
        await StoreAsync(string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"a{i}")) + " b1");
        await PostponeAsync("a0", Given.Noon.AddMinutes(2));

        Assert.Equal(["b1"], await DueAsync());
    }

    [ContractFact]
    public async Task Only_so_many_are_taken_as_are_handled_side_by_side()
    {
        await StoreAsync(string.Join(' ', Enumerable.Range(0, 300).Select(i => $"{(char)('Ā' + i)}1")));

        Assert.Equal(InboxHeads.Most, (await FindAsync(Given.Noon)).Due.Count);
    }

    [ContractFact]
    public async Task Of_an_empty_inbox_nothing_is_due_ever()
    {
        var heads = await FindAsync(Given.Noon);

        Assert.Empty(heads.Due);
        Assert.Null(heads.NextDueAt);
    }

    [ContractFact]
    public async Task No_more_is_handled_side_by_side_than_fits_into_memory_and_what_is_larger_is_handled_alone()
    {
        const int Large = (int)InboxHeads.MostBytes / 3 + 1;
        await Database.WriteAsync(async session =>
        {
            foreach (var (index, bytes) in ((int[])[Large, Large, Large, 4 * Large, 10]).Index())
            {
                await InboxStore.AddAsync(session, FakeReader.Arrival($"{index}", $"{index}") with { Body = new byte[bytes] }, Given.Noon);
            }
        });

        Assert.Equal(2, (await FindAsync(Given.Noon)).Due.Count);
        Assert.Empty((await UnderWayAsync(InboxHeads.MostBytes, "5")).Due);
        Assert.Equal(["1"], (await UnderWayAsync(Large, "0")).Due.Select(head => head.Lane));
        await Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM inbox WHERE lane IN ('0', '1', '2')"));
        Assert.Equal(["3"], (await FindAsync(Given.Noon)).Due.Select(head => head.Lane));

        Task<InboxHeads> UnderWayAsync(long bytes, string lane) =>
            Database.ReadAsync(session => InboxHeads.FindAsync(session, Given.Noon, new HashSet<(string, string)> { (Given.Acme.Key, lane) }, bytes));
    }

    /// <summary>The first letter of each word is its lane.</summary>
    private Task StoreAsync(string words) => Database.WriteAsync(async session =>
    {
        foreach (var word in words.Split(' '))
        {
            await InboxStore.AddAsync(session, FakeReader.Arrival(word, word[..1]), Given.Noon);
        }
    });

    [ContractFact]
    public async Task What_a_clock_that_was_a_month_ahead_has_put_off_is_due_now()
    {
        await StoreAsync("a1");
        await PostponeAsync("a1", Given.Noon.AddDays(30));

        Assert.Equal(["a1"], await DueAsync());
    }

    private Task PostponeAsync(string word, DateTimeOffset dueAt) => Database.WriteAsync(async session =>
    {
        var ids = await session.QueryAsync<long>("SELECT id FROM inbox WHERE event_id LIKE @ends", new { ends = $"%-{word}" });
        await InboxStore.PostponeAsync(session, Assert.Single(ids), dueAt);
    });

    private Task<InboxHeads> FindAsync(DateTimeOffset now) => Database.ReadAsync(session => InboxHeads.FindAsync(session, now));

    private async Task<IReadOnlyList<string>> DueAsync(DateTimeOffset? now = null)
    {
        var stored = await Database.ReadAsync(async session => await (await InboxHeads.FindAsync(session, now ?? Given.Noon)).LoadAsync(session));
        return [.. stored.Select(row => System.Text.Encoding.UTF8.GetString(row.Body))];
    }

    public sealed class OnSqlite() : InboxHeadsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : InboxHeadsTests(DatabaseKind.Postgres);
}
