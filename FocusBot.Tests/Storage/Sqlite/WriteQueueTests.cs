using FocusBot.Storage;
using FocusBot.Storage.Connections;
using FocusBot.Storage.Sqlite;

namespace FocusBot.Tests.Storage.Sqlite;

/// <summary>Who waits for whom when writes queue up.</summary>
public sealed class WriteQueueTests
{
    private readonly WriteQueue _queue = new();

    [Fact]
    public void Acknowledgements_go_first()
    {
        var (ordinary, urgent) = (Add(WriteKind.Ordinary), Add(WriteKind.Urgent));

        Assert.Equal([urgent], _queue.TakeBatch());
        Assert.Equal([ordinary], _queue.TakeBatch());
    }

    [Fact]
    public void Ordinary_work_gets_its_turn_in_a_burst_that_does_not_end()
    {
        var ordinary = Add(WriteKind.Ordinary);
        for (var i = 0; i < WriteQueue.MostUrgentInARow; i++)
        {
            Assert.Equal([Add(WriteKind.Urgent)], _queue.TakeBatch());
        }

        Add(WriteKind.Urgent);
        Assert.Equal([ordinary], _queue.TakeBatch());
    }

    [Fact]
    public void What_waits_together_is_taken_together()
    {
        var writes = Enumerable.Range(0, 5).Select(_ => Add(WriteKind.Ordinary)).ToList();

        Assert.Equal(writes, _queue.TakeBatch());
    }

    [Fact]
    public void A_closed_queue_gives_out_what_it_has_and_takes_nothing_more()
    {
        var last = Add(WriteKind.Ordinary);
        _queue.Close();

        Assert.False(_queue.TryAdd(new Between<int>(_ => 0, new SqliteFile("Data Source=focusbot.db")), WriteKind.Urgent));
        Assert.Equal([last], _queue.TakeBatch());
        Assert.Null(_queue.TakeBatch());
    }

    [Fact]
    public async Task Closing_wakes_whoever_waits_for_work()
    {
        var waiting = Task.Factory.StartNew(_queue.TakeBatch, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _queue.Close();

        Assert.Null(await waiting);
    }

    private Between<int> Add(WriteKind kind)
    {
        var write = new Between<int>(_ => 0, new SqliteFile("Data Source=focusbot.db"));
        Assert.True(_queue.TryAdd(write, kind));
        return write;
    }
}
