using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor.Doors;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>After a live review each one who was there gets one question; the thread gets one line, from enough answers on.</summary>
public sealed class AfterwardsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Five_answers_make_one_line_in_the_thread_and_what_comes_later_changes_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        Person[] others = [world.Ben, world.Cara, .. ((string[])["dora", "eve"]).Select(name => world.Slack.AddPerson(name))];
        var asked = await LiveReviewTests.AskAsync(world, others, Noon);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(3));
        foreach (var person in others)
        {
            await JudgeAsync(world, person, "yes");
        }

        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(30));
        Assert.Single(MeetingTests.Replies(world, asked));
        await JudgeAsync(world, world.Ana, "partly");
        await world.HeardAsync(world.Ana, "Saved: Partly");
        await world.Slack.PressAsync(world.Ana.Id, Question(world, world.Ana).Channel, Question(world, world.Ana).Ts, "meeting.verdict.no");
        await LiveReviewTests.PassAsync(world, TimeSpan.FromMinutes(30));

        Assert.StartsWith("Did this live review discuss what the decision needed? 4 said yes, nobody partly, 1 no.", MeetingTests.Replies(world, asked)[^1].Text, StringComparison.Ordinal);
        await world.PressAsync(world.Ben, MeetingTests.Replies(world, asked)[^1], "meeting.share");
        await world.HeardAsync(world.Ben, "Whoever asked can share");
        await world.PressAsync(world.Ana, MeetingTests.Replies(world, asked)[^1], "meeting.share");
        await world.PressAsync(world.Ana, MeetingTests.Replies(world, asked)[^1], "meeting.share");
        await world.HeardAsync(world.Ana, "It’s in the channel");
        await world.IdleAsync();
        Assert.Single(world.Slack.MessagesOf(world.Reviews.Id), message => message.Text.Contains("discuss what the decision needed? 4 said yes, nobody partly, 1 no.", StringComparison.Ordinal) && !message.IsReply);
        await JudgeAsync(world, world.Ben, "no");
        await world.HeardAsync(world.Ben, "counted already");
        await LiveReviewTests.PassAsync(world, TimeSpan.FromDays(2));
        Assert.Equal(2, MeetingTests.Replies(world, asked).Count);
        Assert.Equal(5, world.Count("SELECT COUNT(*) FROM meeting_verdict"));
        Assert.All(others, person => Assert.Single(world.DirectTo(person), message => message.Text.StartsWith("After the live review", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fewer_are_told_only_when_each_who_answered_agrees()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon);
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(3));
        await JudgeAsync(world, world.Ben, "yes");
        await AgreeAsync(world, world.Ben);
        await JudgeAsync(world, world.Cara, "partly");
        await PressAsync(world, world.Ana, "meeting.absent");
        await world.HeardAsync(world.Ana, "you weren’t there");
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(2));
        Assert.Single(MeetingTests.Replies(world, asked));

        await AgreeAsync(world, world.Cara);
        await world.Slack.PressAsync(world.Cara.Id, (await world.HeardAsync(world.Cara, "Saved: Partly")).Channel, (await world.HeardAsync(world.Cara, "may also be told")).Ts, "meeting.talked.execution");
        await world.HeardAsync(world.Cara, "Level: Execution");
        await LiveReviewTests.PassAsync(world, TimeSpan.FromDays(1));
        Assert.StartsWith(
            "Did this live review discuss what the decision needed? 1 said yes, 1 partly, nobody no. Where they mostly talked: Execution 1.", MeetingTests.Replies(world, asked)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_opted_out_is_never_asked_and_never_counted_and_nothing_shows_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Cara, "me");
        await world.Slack.PressAsync(world.Cara.Id, world.Reviews.Id, (await world.HeardAsync(world.Cara, "Show my data")).Ts, "me.opt-out");
        await world.KeptAsync("SELECT COUNT(*) FROM opt_out");
        var asked = await LiveReviewTests.AskAsync(world, [world.Ben, world.Cara], Noon, ("remind", "once"));
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(3));

        Assert.Empty(world.DirectTo(world.Cara));
        await PressAsync(world, world.Cara, "meeting.verdict.no", Question(world, world.Ben));
        await world.HeardAsync(world.Cara, "opted out, so I’ve kept nothing");
        foreach (var person in (Person[])[world.Ana, world.Ben])
        {
            await JudgeAsync(world, person, "yes");
            await AgreeAsync(world, person);
        }

        // As if one more could still answer.
        await LiveReviewTests.PassAsync(world, TimeSpan.FromHours(2));
        Assert.Single(MeetingTests.Replies(world, asked));
        await LiveReviewTests.PassAsync(world, TimeSpan.FromDays(1));
        Assert.Contains("2 said yes, nobody partly, nobody no", MeetingTests.Replies(world, asked)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM meeting_verdict"));
    }

    [Fact]
    public async Task Of_a_review_without_a_time_whoever_asked_says_that_it_is_over()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await MeetingTests.BeginAsync(world, "<@U0BEN> launch");
        await MeetingTests.AnswerAsync(world, world.Ben, "impact");
        await MeetingTests.NameAsync(world, world.Ben, asked);
        var map = MeetingTests.Replies(world, asked)[^1];
        await world.PressAsync(world.Ben, map, "meeting.over");
        await world.HeardAsync(world.Ben, "Whoever asked can");
        await world.IdleAsync();
        Assert.Empty(world.DirectTo(world.Ben));

        await world.PressAsync(world.Ana, map, "meeting.over");
        await world.PressAsync(world.Ana, map, "meeting.over");
        await world.HeardAsync(world.Ana, "It’s over already");
        await world.IdleAsync();
        Assert.Single(world.DirectTo(world.Ben));
        Assert.Single(world.DirectTo(world.Ana));
    }

    private static Message Question(ReviewWorld world, Person person) =>
        world.DirectTo(person).Last(message => message.Text.Contains("did we discuss what this decision needed", StringComparison.Ordinal));

    private static async Task JudgeAsync(ReviewWorld world, Person person, string verdict)
    {
        await PressAsync(world, person, $"meeting.verdict.{verdict}");
        await world.IdleAsync(TimeSpan.Zero);
    }

    private static async Task AgreeAsync(ReviewWorld world, Person person)
    {
        var saved = await world.HeardAsync(person, "Saved: ");
        await world.Slack.PressAsync(person.Id, saved.Channel, saved.Ts, "meeting.verdict-show");
        await world.HeardAsync(person, "may also be told among a few");
    }

    private static Task<DeliveryAnswer> PressAsync(ReviewWorld world, Person person, string action, Message? question = null)
    {
        var at = question ?? Question(world, person);
        return world.Slack.PressAsync(person.Id, at.Channel, at.Ts, action);
    }
}
