using System.Diagnostics.Metrics;
using FocusBot.Levels.Readers;
using FocusBot.Reviews.Exchanges;
using FocusBot.Tests.Levels;
using Microsoft.Extensions.DependencyInjection;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>Whoever reads the levels: a reader that is late or broken costs a reading and never an event, and nothing gets to it that it must not read.</summary>
public sealed class ReaderTests
{
    private static readonly TimeSpan Patience = new ReaderOptions().Patience;

    private readonly ToldReader _reader = new();

    [Fact]
    public async Task While_a_reader_takes_its_time_everybody_else_is_served_and_then_the_message_counts_unread()
    {
        await using var world = await WorldAsync();
        using var counted = new Counted(ReaderMetrics.Silences, Meters(world));
        _reader.Answer = ToldReader.Never;

        var slow = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "The importer is done on Friday.", world.Root);
        await Eventually.TrueAsync(() => _reader.Asked.Any(text => text.Contains("importer", StringComparison.Ordinal)), "the reader is asked");
        _reader.Answer = ToldReader.Sure;
        var other = await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Another thread.");
        await world.KeptAsync($"SELECT COUNT(*) FROM reading WHERE ts = '{other.Ts}'");
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM inbox"));

        world.Clock.Advance(Patience);
        await world.IdleAsync();

        Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM reading WHERE ts = '{slow.Ts}'"));
        Assert.Equal("reader=levels reason=late", Assert.Single(counted.Tags));
    }

    [Fact]
    public async Task Where_the_reader_fails_the_message_is_handled_unread_and_the_old_reading_of_an_edited_one_is_gone()
    {
        using var log = new EveryLine();
        await using var world = await WorldAsync(log);
        var message = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "Customers will love it.", world.Root);
        await world.KeptAsync($"SELECT COUNT(*) FROM reading WHERE ts = '{message.Ts}'");
        using var counted = new Counted(ReaderMetrics.Silences, Meters(world));
        _reader.Answer = ToldReader.Broken;

        await world.Slack.EditAsync(world.Ana.Id, world.Reviews.Id, message.Ts, "The numbat is done on Friday.");
        await world.IdleAsync();

        Assert.Equal(0, world.Count($"SELECT COUNT(*) FROM reading WHERE ts = '{message.Ts}'"));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM inbox_parked"));
        Assert.Equal("reader=levels reason=failed", Assert.Single(counted.Tags));
        Assert.DoesNotContain(log.Lines, line => line.Contains("numbat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_writes_who_has_opted_out_never_gets_to_the_reader()
    {
        await using var world = await WorldAsync();
        await OptOutAsync(world, world.Ben);

        var own = await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "The bandicoot is mine alone.", world.Root);
        await world.Slack.EditAsync(world.Ben.Id, world.Reviews.Id, own.Ts, "The bandicoot is still mine alone.");
        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "The importer is done on Friday.", world.Root);
        await world.IdleAsync();

        Assert.DoesNotContain(_reader.Asked, text => text.Contains("bandicoot", StringComparison.Ordinal));
        Assert.Contains(_reader.Asked, text => text.Contains("importer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nor_do_their_words_when_the_whole_thread_is_read_again()
    {
        await using var world = await WorldAsync();
        var root = await world.SayArgumentAsync(world.Ana, world.Ben, [.. Arguments.PastEachOther, "And the bandicoot?"]);
        await world.IdleAsync(TimeSpan.Zero);
        var before = _reader.Asked.Count(text => text.Contains("bandicoot", StringComparison.Ordinal));
        await OptOutAsync(world, world.Ben);

        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "The importer is done on Friday.", root.Ts);
        await world.RestAsync();

        Assert.Equal(before, _reader.Asked.Count(text => text.Contains("bandicoot", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_planned_check_whose_reader_is_late_says_nothing_and_is_over()
    {
        var exchanges = new NeverReads();
        await using var world = await ReviewWorld.StartAsync(replace: services => services.AddSingleton<IReadExchanges>(exchanges));
        using var counted = new Counted(ReaderMetrics.Silences, Meters(world));
        var root = await world.SayArgumentAsync(world.Ana, world.Ben, Arguments.PastEachOther);
        await world.IdleAsync(TimeSpan.Zero);
        world.Clock.Advance(new FocusBot.Reviews.Exchanges.Verdicts.MismatchOptions().Lull);
        await Eventually.TrueAsync(() => exchanges.Asked, "the reader of exchanges is asked");
        world.Clock.Advance(Patience);
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM look");
        await world.IdleAsync();

        Assert.Empty(world.Said(root.Ts));
        Assert.Contains("reader=exchanges reason=late", counted.Tags);
    }

    private Task<ReviewWorld> WorldAsync(EveryLine? log = null) =>
        ReviewWorld.StartAsync(log: log, replace: services => services.AddSingleton<IReadLevels>(_reader));

    private static IMeterFactory Meters(ReviewWorld world) => world.FocusBot!.Services.GetRequiredService<IMeterFactory>();

    private static async Task OptOutAsync(ReviewWorld world, FocusBot.Playground.World.Person person)
    {
        await world.LevelAsync(person, "me");
        var me = await world.HeardAsync(person, "Show my data");
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, me.Ts, "me.opt-out");
        await world.HeardAsync(person, "You opted out on");
    }

    private sealed class NeverReads : IReadExchanges
    {
        private volatile bool _asked;

        public bool Asked => _asked;

        public ValueTask<CheckedThread?> ReadAsync(ThreadText thread, CancellationToken cancellationToken)
        {
            _asked = true;
            return new(new TaskCompletionSource<CheckedThread?>().Task);
        }
    }
}
