using System.Text.Json.Nodes;
using FocusBot.Playground.Actions;
using FocusBot.Playground.World;
using static FocusBot.Tests.FrontDoor.Doors.MeetingTests;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A huddle in which a live review is held gets one card in its thread, and its people are asked when it's over, however that is heard.</summary>
public sealed class HuddleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(HuddleEnd.Edited)]
    [InlineData(HuddleEnd.Deleted)]
    [InlineData(HuddleEnd.Unheard)]
    internal async Task Who_was_there_is_asked_once_it_is_over_in_whichever_way_that_is_heard(HuddleEnd end)
    {
        await using var world = await ReviewWorld.StartAsync();
        var huddle = await BeginAsync(world);
        await world.Slack.JoinHuddleAsync(world.Ben.Id, world.Reviews.Id, huddle.Ts);
        await world.Slack.LeaveHuddleAsync(world.Ben.Id, world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(40));
        Assert.Empty(world.DirectTo(world.Ben));

        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts, end);
        await world.IdleAsync();
        Assert.Equal(end is HuddleEnd.Unheard ? 0 : 1, world.DirectTo(world.Ben).Count);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(6));

        Assert.Contains("did we discuss", Assert.Single(world.DirectTo(world.Ben)).Text, StringComparison.Ordinal);
        Assert.Single(world.DirectTo(world.Ana));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task One_card_stands_in_its_thread_from_its_start_and_is_edited_when_the_map_comes()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon, ("needed", "Optics"));
        await LiveReviewTests.PassAsync(world, Noon.AddMinutes(-5) - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Ana.Id, world.Reviews.Id);
        await world.Slack.UntilAsync(() => Cards(world, huddle).Count == 1);
        await world.IdleAsync(TimeSpan.Zero);
        Assert.Contains("What this decision needs, as the organiser sees it: Optics", Cards(world, huddle)[0].Text, StringComparison.Ordinal);
        Assert.Contains("A question to open with", Cards(world, huddle)[0].Text, StringComparison.Ordinal);

        await world.Slack.JoinHuddleAsync(world.Cara.Id, world.Reviews.Id, huddle.Ts);
        foreach (var (person, level) in ((Person, string)[])[(world.Ana, "impact"), (world.Ben, "execution"), (world.Cara, "impact")])
        {
            await AnswerAsync(world, person, level);
        }

        await world.Slack.UntilAsync(() => Cards(world, huddle).Any(card => card.Text.Contains("3 of 3 answered", StringComparison.Ordinal)));
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(30));
        Assert.Single(Cards(world, huddle));
        Assert.Equal(2, Replies(world, asked).Count);
        Assert.Empty(world.Slack.Mistakes);
    }

    [Fact]
    public async Task Somebody_who_was_there_uninvited_is_asked_and_may_answer()
    {
        await using var world = await ReviewWorld.StartAsync();
        await LiveReviewTests.AskAsync(world, [world.Ben], Noon);
        await LiveReviewTests.PassAsync(world, Noon - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Cara.Id, world.Reviews.Id);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await world.Slack.UntilAsync(() => world.DirectTo(world.Cara).Count == 1);
        var question = world.DirectTo(world.Cara)[0];

        await world.Slack.PressAsync(world.Cara.Id, question.Channel, question.Ts, "meeting.verdict.partly");
        await world.IdleAsync(TimeSpan.Zero);

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM meeting_verdict"));
        Assert.Empty(world.DirectTo(world.Ben));
    }

    [Fact]
    public async Task Who_has_opted_out_is_not_asked_after_a_huddle_either()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, "me");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, (await world.HeardAsync(world.Ben, "Show my data")).Ts, "me.opt-out");
        await world.IdleAsync();
        var huddle = await BeginAsync(world);
        await world.Slack.JoinHuddleAsync(world.Ben.Id, world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(6));

        Assert.Single(world.DirectTo(world.Ana));
        Assert.Empty(world.DirectTo(world.Ben));
    }

    [Fact]
    public async Task A_huddle_that_ends_in_two_minutes_is_none_and_the_next_one_counts()
    {
        await using var world = await ReviewWorld.StartAsync();
        var slip = await BeginAsync(world);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(2));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, slip.Ts);
        await world.IdleAsync(TimeSpan.Zero);
        await world.Slack.RaiseAsync(Room(world, slip.Ts, hasEnded: false));
        await world.IdleAsync(TimeSpan.Zero);

        var huddle = await world.Slack.BeginHuddleAsync(world.Ben.Id, world.Reviews.Id);
        await world.IdleAsync(TimeSpan.Zero);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(6));

        Assert.Single(Cards(world, huddle));
        Assert.Single(world.DirectTo(world.Ben));
        Assert.Empty(world.DirectTo(world.Ana));
    }

    [Fact]
    public async Task One_that_never_ends_is_over_after_four_hours()
    {
        await using var world = await ReviewWorld.StartAsync();
        await BeginAsync(world);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(3));
        Assert.Empty(world.DirectTo(world.Ana));

        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(2));
        Assert.Single(world.DirectTo(world.Ana));
    }

    [Fact]
    public async Task Its_end_may_come_before_its_beginning_and_each_of_them_twice()
    {
        await using var world = await ReviewWorld.StartAsync();
        await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon);
        await LiveReviewTests.PassAsync(world, Noon.AddMinutes(30) - world.Clock.GetUtcNow());
        var ts = $"{Noon.AddMinutes(1).ToUnixTimeSeconds()}.000100";
        foreach (var happened in (JsonObject[])[Changed(world, ts), Room(world, ts, hasEnded: false), Changed(world, ts), Room(world, ts, hasEnded: false)])
        {
            await world.Slack.RaiseAsync(happened);
            await world.IdleAsync(TimeSpan.Zero);
        }

        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(6));
        Assert.Single(world.DirectTo(world.Ana));
        Assert.Single(world.DirectTo(world.Ben));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task Without_a_room_the_invitees_are_asked()
    {
        await using var world = await ReviewWorld.StartAsync();
        await LiveReviewTests.AskAsync(world, [world.Ben], Noon);
        await LiveReviewTests.PassAsync(world, Noon.AddMinutes(1) - world.Clock.GetUtcNow());
        var bare = Room(world, $"{Noon.AddMinutes(1).ToUnixTimeSeconds()}.000100", hasEnded: false);
        bare.Remove("room");
        await world.Slack.RaiseAsync(bare);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(5));

        Assert.Single(world.DirectTo(world.Ana));
        Assert.Single(world.DirectTo(world.Ben));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Fact]
    public async Task Of_two_reviews_at_once_it_is_the_one_whose_people_are_there()
    {
        await using var world = await ReviewWorld.StartAsync();
        var dan = world.Slack.AddPerson("dan");
        await world.Slack.InviteAsync(world.Ana.Id, world.Reviews.Id, dan.Id);
        await LiveReviewTests.AskAsync(world, [world.Ben], Noon);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(10));
        await LiveReviewTests.AskAsync(world, [world.Cara], Noon);
        await LiveReviewTests.PassAsync(world, Noon - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Cara.Id, world.Reviews.Id);
        await world.Slack.JoinHuddleAsync(dan.Id, world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await world.IdleAsync(TimeSpan.Zero);

        Assert.Equal((1, 1, 0), (world.DirectTo(world.Cara).Count, world.DirectTo(dan).Count, world.DirectTo(world.Ben).Count));
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(3));
        Assert.Equal((1, 1, 1), (world.DirectTo(world.Cara).Count, world.DirectTo(dan).Count, world.DirectTo(world.Ben).Count));
    }

    /// <summary>A live review at noon of Ana, Ben and Cara, and its huddle, which Ana begins.</summary>
    internal static async Task<Message> BeginAsync(ReviewWorld world)
    {
        await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon);
        await LiveReviewTests.PassAsync(world, Noon - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Ana.Id, world.Reviews.Id);
        await world.IdleAsync(TimeSpan.Zero);
        return huddle;
    }

    internal static IReadOnlyList<Message> Cards(ReviewWorld world, Message huddle) => [.. world.Slack.ThreadOf(world.Reviews.Id, huddle.Ts).Where(message => message.BotId is not null)];

    private static JsonObject Room(ReviewWorld world, string ts, bool hasEnded) => new()
    {
        ["type"] = "message", ["subtype"] = "huddle_thread", ["user"] = "USLACKBOT", ["text"] = "", ["channel"] = world.Reviews.Id, ["channel_type"] = "channel", ["ts"] = ts, ["event_ts"] = ts,
        ["room"] = new JsonObject { ["has_ended"] = hasEnded, ["participant_history"] = new JsonArray(world.Ana.Id, world.Ben.Id) },
    };

    private static JsonObject Changed(ReviewWorld world, string ts) => new()
    {
        ["type"] = "message", ["subtype"] = "message_changed", ["hidden"] = true, ["channel"] = world.Reviews.Id, ["channel_type"] = "channel", ["ts"] = $"{Noon.AddMinutes(30).ToUnixTimeSeconds()}.000200",
        ["event_ts"] = $"{Noon.AddMinutes(30).ToUnixTimeSeconds()}.000200", ["message"] = Room(world, ts, hasEnded: true),
    };
}
