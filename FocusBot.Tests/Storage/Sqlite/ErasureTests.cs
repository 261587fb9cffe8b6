using System.Text;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Tests.Storage.Sqlite;

/// <summary>What people wrote is gone from the bytes on the disk, not only from the tables.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Secret = "we-lose-the-launch-customer";

    private FreshDatabase _fresh = FreshDatabase.Empty();

    public async Task InitializeAsync() => _fresh = await FreshDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        _fresh.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_deleted_text_is_gone_from_the_files_once_the_log_is_cut()
    {
        await StoreAsync(Secret, Enumerable.Repeat(Secret, 2_000));
        Assert.True(_fresh.Bytes().Holds(Secret));

        await DeleteAllAsync();

        Assert.True(await _fresh.Database.EraseDeletedAsync());
        Assert.False(_fresh.Bytes().Holds(Secret));
        Assert.Equal(0, new FileInfo($"{_fresh.Path}-wal").Length);
    }

    [Fact]
    public async Task Cutting_the_log_waits_for_the_deletion_that_queued_before_it()
    {
        await StoreAsync(Secret, [Secret]);
        await using var jam = Jam.In(_fresh.Database);
        var deleted = DeleteAllAsync();
        var cut = _fresh.Database.EraseDeletedAsync();
        jam.Clear();

        await Eventually.In(deleted);
        Assert.True(await Eventually.In(cut));
        Assert.False(_fresh.Bytes().Holds(Secret));
    }

    [Fact]
    public async Task A_reader_in_the_way_is_reported_and_a_later_cut_works()
    {
        await StoreAsync(Secret, [Secret]);
        using (var reader = _fresh.OpenBeside())
        {
            reader.Run("BEGIN; SELECT COUNT(*) FROM inbox;");
            await DeleteAllAsync();

            Assert.False(await _fresh.Database.EraseDeletedAsync());
        }

        Assert.True(await _fresh.Database.EraseDeletedAsync());
        Assert.False(_fresh.Bytes().Holds(Secret));
    }

    [Fact]
    public async Task Closing_leaves_no_log_behind_that_still_holds_it()
    {
        await StoreAsync(Secret, [Secret]);
        await _fresh.Database.CountAsync("inbox");
        await DeleteAllAsync();

        _fresh.Database.Dispose();

        Assert.False(_fresh.Bytes().Holds(Secret));
        Assert.False(File.Exists($"{_fresh.Path}-wal"));
    }

    [Fact]
    public async Task After_a_crash_the_next_start_cuts_the_log()
    {
        await StoreAsync(Secret, [Secret]);
        await DeleteAllAsync();
        using var heir = _fresh.AfterDying();
        Assert.True(heir.Bytes().Holds(Secret));

        var start = new StorageStart(heir.Database, new(heir.Database, new FakeClock(Given.Noon)));
        await start.StartingAsync(CancellationToken.None);

        Assert.False(heir.Bytes().Holds(Secret));
    }

    private async Task StoreAsync(string eventId, IEnumerable<string> texts)
    {
        var body = Encoding.UTF8.GetBytes(string.Join(' ', texts));
        var arrival = new Arrival(Given.Acme, eventId.GetHashCode(StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture), "lane", ArrivalKind.Event, body);
        await _fresh.Database.WriteAsync(session => InboxStore.AddAsync(session, arrival, Given.Noon));
    }

    private Task<int> DeleteAllAsync() => _fresh.Database.WriteAsync(session => session.ExecuteAsync("DELETE FROM inbox"));
}
