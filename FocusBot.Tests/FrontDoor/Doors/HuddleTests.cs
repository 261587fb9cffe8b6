using System.Text.Json.Nodes;
using FocusBot.Playground.World;
using static FocusBot.Tests.FrontDoor.Doors.MeetingTests;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A huddle in which a live review is held gets one card in its thread, and its people are asked when it's over, however that is heard. Every other one is left alone.</summary>
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
    public async Task One_card_stands_in_its_thread_and_is_edited_when_the_map_comes()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon, ("needed", "Optics"));
        await LiveReviewTests.PassAsync(world, Noon.AddMinutes(-5) - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Ana.Id, world.Reviews.Id);
        await world.Slack.UntilAsync(() => Cards(world, huddle).Count == 1);
        await world.IdleAsync(TimeSpan.Zero);
        Assert.Contains("What this decision needs, as the organiser sees it: Optics", Cards(world, huddle)[0].Text, StringComparison.Ordinal);

        await world.Slack.JoinHuddleAsync(world.Cara.Id, world.Reviews.Id, huddle.Ts);
        foreach (var (person, level) in ((Person, string)[])[(world.Ana, "impact"), (world.Ben, "execution"), (world.Cara, "impact")])
        {
            await AnswerAsync(world, person, level);
        }

        await world.Slack.UntilAsync(() => Cards(world, huddle).Any(card => card.Text.Contains("3 of 3 answered", StringComparison.Ordinal)));
        await world.IdleAsync(TimeSpan.Zero);
        Assert.Single(Cards(world, huddle));
        Assert.Equal(2, Replies(world, asked).Count);
        Assert.Empty(world.Slack.Mistakes);
    }

    [Fact]
    public async Task A_huddle_that_ends_in_two_minutes_is_none_and_the_next_one_counts()
    {
        await using var world = await ReviewWorld.StartAsync();
        var slip = await BeginAsync(world);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(2));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, slip.Ts);
        await world.IdleAsync(TimeSpan.Zero);

        var huddle = await world.Slack.BeginHuddleAsync(world.Ben.Id, world.Reviews.Id);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(6));

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
        JsonObject began = Room(world, ts, hasEnded: false), ended = new()
        {
            ["type"] = "message", ["subtype"] = "message_changed", ["hidden"] = true, ["channel"] = world.Reviews.Id, ["channel_type"] = "channel", ["ts"] = $"{Noon.AddMinutes(30).ToUnixTimeSeconds()}.000200",
            ["event_ts"] = $"{Noon.AddMinutes(30).ToUnixTimeSeconds()}.000200", ["message"] = Room(world, ts, hasEnded: true),
        };
        foreach (var happened in (JsonObject[])[ended, began, ended, began])
        {
            await world.Slack.RaiseAsync(happened.DeepClone().AsObject());
            await world.IdleAsync(TimeSpan.Zero);
        }

        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(6));
        Assert.Single(world.DirectTo(world.Ana));
        Assert.Single(world.DirectTo(world.Ben));
        Assert.Empty(world.DirectTo(world.Cara));
    }

    [Theory]
    [InlineData("no live review")]
    [InlineData("switched off")]
    [InlineData("another day")]
    public async Task Every_other_huddle_is_left_alone(string why)
    {
        await using var world = await ReviewWorld.StartAsync();
        if (why is not "no live review")
        {
            await LiveReviewTests.AskAsync(world, [world.Ben], why is "another day" ? Noon.AddDays(1) : Noon, ("needed", "Optics"));
        }

        if (why is "switched off")
        {
            world.Execute("INSERT INTO channel_setting (installation, channel, mode, sensitivity, summary_day, summary_hour, hold_out, follows_huddles) SELECT installation, channel, 5, 2, 1, 9, 0, 0 FROM channel");
        }

        await LiveReviewTests.PassAsync(world, Noon - world.Clock.GetUtcNow());
        var huddle = await world.Slack.BeginHuddleAsync(world.Cara.Id, world.Reviews.Id);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(20));
        await world.Slack.EndHuddleAsync(world.Reviews.Id, huddle.Ts);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(5));

        Assert.Empty(Cards(world, huddle));
        Assert.Empty(world.DirectTo(world.Cara));
        Assert.Equal(why is "switched off" ? 1 : 0, world.DirectTo(world.Ben).Count);
    }

    /// <summary>A live review at noon of Ana, Ben and Cara, and its huddle, which Ana begins.</summary>
    private static async Task<Message> BeginAsync(ReviewWorld world)
    {
        await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon);
        await LiveReviewTests.PassAsync(world, Noon - world.Clock.GetUtcNow());
        return await world.Slack.BeginHuddleAsync(world.Ana.Id, world.Reviews.Id);
    }

    private static IReadOnlyList<Message> Cards(ReviewWorld world, Message huddle) => [.. world.Slack.ThreadOf(world.Reviews.Id, huddle.Ts).Where(message => message.BotId is not null)];

    private static JsonObject Room(ReviewWorld world, string ts, bool hasEnded) => new()
    {
        ["type"] = "message", ["subtype"] = "huddle_thread", ["user"] = "USLACKBOT", ["text"] = "", ["channel"] = world.Reviews.Id, ["channel_type"] = "channel", ["ts"] = ts, ["event_ts"] = ts,
        ["room"] = new JsonObject { ["has_ended"] = hasEnded, ["participant_history"] = new JsonArray(world.Ana.Id, world.Ben.Id) },
    };
}
