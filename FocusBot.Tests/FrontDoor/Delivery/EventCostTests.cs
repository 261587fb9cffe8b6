using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Readings;
using FocusBot.Reviews.Threads;
using FocusBot.Tests.Storage.Sqlite;

namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>What an ordinary message costs the store, counted in statements and in SQLite's own steps: whoever makes it dearer decides so here.</summary>
public sealed class EventCostTests
{
    /// <summary>From its arrival until it is handled, with the transactions around and the looks into the inbox.</summary>
    private const int InANewThread = 24, InAKnownThread = 23;

    [Fact]
    public async Task A_message_takes_no_more_statements_than_so_many()
    {
        await using var counted = await CountedWorld.StartAsync();
        await counted.CostAsync("We ship it on Thursday, the tests are green.", null);

        var root = await counted.CostAsync("Which of the two do we ship first?", null);
        var reply = await counted.CostAsync("I can have the first one ready on Thursday.", root.Ts);

        AssertAtMost(InANewThread, root.Statements);
        AssertAtMost(InAKnownThread, reply.Statements);
    }

    [Fact]
    public async Task A_message_in_a_thread_of_1500_costs_what_one_in_a_thread_of_ten_does()
    {
        await using var counted = await CountedWorld.StartAsync();
        var (longer, shorter) = (await counted.ThreadAsync(1_500), await counted.ThreadAsync(10));
        await counted.CostAsync("The first one.", longer);
        await counted.CostAsync("The first one.", shorter);

        var (inLonger, inShorter) = (await counted.CostAsync("And the tests?", longer), await counted.CostAsync("And the tests?", shorter));

        Assert.True(inLonger.Steps <= 1.5 * inShorter.Steps, $"{inLonger.Steps} steps in the longer thread, {inShorter.Steps} in the shorter.");
    }

    private static void AssertAtMost(int most, IReadOnlyList<string> statements) =>
        Assert.True(statements.Count <= most, $"{statements.Count} statements, {most} are meant to be enough:\n{string.Join('\n', statements)}");

    private sealed record Cost(string Ts, IReadOnlyList<string> Statements, long Steps);

    private sealed class CountedWorld(ReviewWorld world, CountedDatabase database) : IAsyncDisposable
    {
        public static async Task<CountedWorld> StartAsync()
        {
            CountedDatabase? database = null;
            var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull, replace: services => CountedDatabase.Take(services, counted => database = counted));
            return new(world, database ?? throw new InvalidOperationException("FocusBot has no database."));
        }

        /// <summary>The least of three, because what FocusBot does by the hour may come between.</summary>
        public async Task<Cost> CostAsync(string text, string? thread)
        {
            var costs = new List<Cost>();
            for (var i = 0; i < 3; i++)
            {
                await world.IdleAsync(TimeSpan.Zero);
                database.CountAnew();
                var said = await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, $"{text} {i}", thread);
                await world.IdleAsync(TimeSpan.Zero);
                costs.Add(new(said.Ts, database.Statements, database.Steps));
            }

            return costs.MinBy(cost => cost.Steps) ?? throw new InvalidOperationException("Nothing was said.");
        }

        /// <summary>A thread as FocusBot keeps it, in which two people have written at two levels.</summary>
        public async Task<string> ThreadAsync(int messages)
        {
            var root = (await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, $"A thread of {messages}.")).Ts;
            await world.IdleAsync(TimeSpan.Zero);
            await database.WriteAsync(async session =>
            {
                var channel = await session.QueryOneAsync<ChannelKey>("SELECT installation, channel FROM channel WHERE channel = @channel", new { channel = world.Reviews.Id });
                var (thread, first) = (new ThreadKey(channel, MessageTs.Parse(root)), MessageTs.Parse(root).Instant);
                for (var i = 1; i < messages; i++)
                {
                    var (ts, author) = (MessageTs.At(first - TimeSpan.FromSeconds(messages - i)), new UserId(i % 2 == 0 ? world.Ana.Id : world.Ben.Id));
                    await ReviewStore.AddMessageAsync(session, thread, ts, author);
                    await ReadingStore.SetAsync(session, thread, new(ts, author, i % 2 == 0 ? Level.Execution : Level.Impact, 0.9));
                }
            });
            return root;
        }

        public ValueTask DisposeAsync() => world.DisposeAsync();
    }
}
