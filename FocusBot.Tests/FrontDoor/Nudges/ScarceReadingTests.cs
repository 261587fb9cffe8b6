using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Nudges;

/// <summary>An app that is distributed outside of the Marketplace reads one page of 15 messages a minute.</summary>
public sealed class ScarceReadingTests
{
    private static readonly Dictionary<string, string?> Unlisted = new(ReviewWorld.LongLull) { ["Slack:Distribution"] = "unlisted" };

    [Fact]
    public async Task A_thread_that_FocusBot_has_not_seen_is_read_page_by_page_and_then_asked()
    {
        await using var world = await ReviewWorld.StartAsync(settings: Unlisted);
        var root = Unseen(world, 31);

        await world.LevelAsync(world.Ana, $"ask {world.LinkTo(root)}");
        await world.HeardAsync(world.Ana, "It takes about 2 more minutes");
        await NextMinuteAsync(world, calls: 2);
        await NextMinuteAsync(world, calls: 3);

        await world.AskedAsync(root);
        var at = world.Calls.Where(call => call.Method == "conversations.replies").Select(call => call.At).ToList();
        Assert.Equal(3, at.Count);
        Assert.All(at.Zip(at.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.FromSeconds(59), TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task A_restart_between_two_pages_reads_none_again()
    {
        await using var world = await ReviewWorld.StartAsync(settings: Unlisted);
        var root = Unseen(world, 31);
        await world.LevelAsync(world.Ana, $"ask {world.LinkTo(root)}");
        await world.HeardAsync(world.Ana, "It takes about 2 more minutes");
        await world.StopFocusBotAsync();

        // What it may still read in this minute it has forgotten; where it stopped it has not.
        await world.StartFocusBotAsync(Unlisted);
        await Eventually.TrueAsync(() => Reads(world) >= 2, "page 2");
        await NextMinuteAsync(world, calls: 3);

        await world.AskedAsync(root);
        Assert.Equal(3, Reads(world));
    }

    [Fact]
    public async Task The_surest_thread_is_checked_first()
    {
        await using var world = await ReviewWorld.StartAsync(settings: new Dictionary<string, string?>(Unlisted) { ["Mismatch:Lull"] = "00:02:00" });
        await world.IdleAsync();
        await ReadOnceAsync(world);

        var unsure = await TalkAsync(world, "We could ship the ticket.", "Customers might like it.");
        var sure = await TalkAsync(world, "The migration is blocked until the backend team merges the schema change on Thursday.", "But what does the customer gain, and will it bring revenue?");
        await world.KeptAsync("SELECT COUNT(*) = 2 FROM look");
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        await Eventually.TrueAsync(() => Reads(world) >= 2, "a check");

        Assert.Equal(sure, LastRead(world));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(() => Reads(world) >= 3, "the other check");
        Assert.Equal(unsure, LastRead(world));
    }

    private static async Task NextMinuteAsync(ReviewWorld world, int calls)
    {
        Assert.Equal(calls - 1, Reads(world));

        // Its answer has come: a clock that is moved while Slack is asked makes it look as if Slack had not answered in time.
        await world.KeptAsync($"SELECT COUNT(*) FROM outbox WHERE state = 1 AND progress LIKE '%\"Pages\":{calls - 1}%'");
        world.Clock.Advance(TimeSpan.FromSeconds(61));
        await Eventually.TrueAsync(() => Reads(world) >= calls, $"page {calls}");
    }

    private static string? LastRead(ReviewWorld world) =>
        world.Calls.Last(call => call.Method == "conversations.replies").Arguments.GetProperty("ts").GetString();

    private static int Reads(ReviewWorld world) => world.Calls.Count(call => call.Method == "conversations.replies");

    /// <summary>Written while FocusBot did not hear it.</summary>
    private static string Unseen(ReviewWorld world, int messages)
    {
        var root = world.Slack.Workspace.Messages.Add(new Message(world.Reviews.Id, world.Slack.Workspace.Timestamps.Next(), world.Ana.Id, "The next launch."));
        for (var reply = 1; reply < messages; reply++)
        {
            world.Slack.Workspace.Messages.Add(
                new Message(world.Reviews.Id, world.Slack.Workspace.Timestamps.Next(), (reply % 2 == 0 ? world.Ana : world.Ben).Id, "And another thing.") { ThreadTs = root.Ts });
        }

        return root.Ts;
    }

    private static async Task<string> TalkAsync(ReviewWorld world, string one, string other)
    {
        var root = await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, one);
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, other, root.Ts);
        await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, one, root.Ts);
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, other, root.Ts);
        return root.Ts;
    }

    /// <summary>So that the one call of this minute is spent.</summary>
    private static async Task ReadOnceAsync(ReviewWorld world)
    {
        await world.LevelAsync(world.Ana, $"ask {world.LinkTo(Unseen(world, 3))}");
        await Eventually.TrueAsync(() => Reads(world) == 1, "one call");
        await world.IdleAsync();
    }
}
