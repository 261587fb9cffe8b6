using System.Globalization;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A live review from the form on: its people are reminded, see the map when it begins, and are asked how it went when it's over.</summary>
public sealed class LiveReviewTests
{
    private static readonly DateTimeOffset ThursdayAtTwo = new(2026, 3, 5, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_the_form_says_happens_by_itself_at_its_time()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await AskAsync(world, [world.Ben, world.Cara], ThursdayAtTwo, ("needed", "Impact"), ("remind", "once"));
        Assert.Contains("<@U0ANA> asks before a live review: <@U0BEN> and <@U0CARA>, and answers too", asked.Text, StringComparison.Ordinal);
        Assert.Contains("for 45 minutes", Assert.Single(MeetingTests.Replies(world, asked)).Text, StringComparison.Ordinal);
        await MeetingTests.AnswerAsync(world, world.Ben, "impact");
        await PassAsync(world, TimeSpan.FromHours(6));

        Assert.Empty(world.DirectTo(world.Ben));
        var reminder = Assert.Single(world.DirectTo(world.Cara));
        Assert.Contains("there’s still time to say which level", reminder.Text, StringComparison.Ordinal);
        await world.Slack.PressAsync(world.Cara.Id, reminder.Channel, reminder.Ts, "meeting.answer.execution");
        await MeetingTests.AnswerAsync(world, world.Ana, "impact");
        await world.Slack.UntilAsync(() => MeetingTests.Replies(world, asked).Count == 2);
        var map = MeetingTests.Replies(world, asked)[1];
        Assert.Contains("3 of 3 answered", map.Text, StringComparison.Ordinal);
        Assert.Contains("What this decision needs, as the organiser sees it: Impact", map.Text, StringComparison.Ordinal);

        await PassAsync(world, ThursdayAtTwo.AddMinutes(44) - world.Clock.GetUtcNow());
        Assert.Equal((1, 0, 1), (Direct(world, world.Ana), Direct(world, world.Ben), Direct(world, world.Cara)));
        await PassAsync(world, TimeSpan.FromHours(3));
        Assert.Equal((2, 1, 2), (Direct(world, world.Ana), Direct(world, world.Ben), Direct(world, world.Cara)));
        Assert.Contains("did we discuss what this decision needed?", world.DirectTo(world.Ben)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, MeetingTests.Replies(world, asked).Count);
    }

    [Fact]
    public async Task When_the_time_has_come_the_map_shows_what_it_may_and_one_answer_alone_stays_hidden()
    {
        await using var world = await ReviewWorld.StartAsync();
        var four = await AskAsync(world, [world.Ben, world.Cara, world.Slack.AddPerson("dora")], ThursdayAtTwo);
        foreach (var person in (Person[])[world.Ana, world.Ben, world.Cara])
        {
            await MeetingTests.AnswerAsync(world, person, "impact");
        }

        await PassAsync(world, TimeSpan.FromMinutes(30));
        var two = await AskAsync(world, [world.Ben], ThursdayAtTwo);
        await MeetingTests.AnswerAsync(world, world.Ben, "optics");
        await PassAsync(world, ThursdayAtTwo.AddMinutes(-1) - world.Clock.GetUtcNow());
        Assert.Single(MeetingTests.Replies(world, four));

        await PassAsync(world, TimeSpan.FromMinutes(10));
        Assert.Contains("3 of 4 answered", MeetingTests.Replies(world, four)[^1].Text, StringComparison.Ordinal);
        Assert.Single(MeetingTests.Replies(world, two));
    }

    [Fact]
    public async Task A_review_that_is_moved_begins_and_ends_at_its_new_time_and_at_no_other()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await AskAsync(world, [world.Ben], ThursdayAtTwo, ("remind", "once"));
        var time = Assert.Single(MeetingTests.Replies(world, asked));
        await world.PressAsync(world.Ben, time, "meeting.move");
        await world.HeardAsync(world.Ben, "Whoever asked can move the review");
        await MoveAsync(world, time, ThursdayAtTwo.AddDays(7));
        await world.HeardAsync(world.Ana, "Moved to");
        await world.IdleAsync();

        Assert.Contains("2026-03-12", MeetingTests.Replies(world, asked).Single().Text, StringComparison.Ordinal);
        await PassAsync(world, TimeSpan.FromDays(2));
        Assert.Empty(world.DirectTo(world.Ben));
        await PassAsync(world, TimeSpan.FromDays(7));
        Assert.Equal(2, Direct(world, world.Ben));
        await world.PressAsync(world.Ana, MeetingTests.Replies(world, asked).Single(), "meeting.move");
        await world.HeardAsync(world.Ana, "is over already");
    }

    [Fact]
    public async Task A_review_that_is_called_off_asks_and_shows_nothing_any_more()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await AskAsync(world, [world.Ben, world.Cara], ThursdayAtTwo, ("remind", "once"));
        var time = Assert.Single(MeetingTests.Replies(world, asked));
        await world.PressAsync(world.Ben, time, "meeting.call-off");
        await world.HeardAsync(world.Ben, "Whoever asked can move the review or call it off");
        await world.PressAsync(world.Ana, time, "meeting.call-off");
        await world.Slack.UntilAsync(() => world.Slack.ThreadOf(world.Reviews.Id, asked.Ts).All(message => message.Text.Contains("called this live review off", StringComparison.Ordinal)));

        await MeetingTests.AnswerAsync(world, world.Ben, "impact");
        await world.HeardAsync(world.Ben, "was called off");
        await PassAsync(world, TimeSpan.FromDays(2));
        Assert.Equal((0, 0, 0), (Direct(world, world.Ana), Direct(world, world.Ben), Direct(world, world.Cara)));
        Assert.Single(MeetingTests.Replies(world, asked));
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_beside_its_field()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, "meeting");
        var form = await world.FormOfAsync(world.Ana);

        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("people", world.Ana.Id), ("topic", "launch"), ("minutes", "45"), ("start", Seconds(ThursdayAtTwo.AddDays(-2))));
        Assert.Contains("beside you", string.Join(' ', sent.Errors.Values), StringComparison.Ordinal);
        Assert.Contains("That time has passed", string.Join(' ', sent.Errors.Values), StringComparison.Ordinal);
        var far = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("people", world.Ben.Id), ("topic", "launch"), ("minutes", "45"), ("start", Seconds(ThursdayAtTwo.AddDays(70))));
        Assert.Contains("more than 60 days ahead", string.Join(' ', far.Errors.Values), StringComparison.Ordinal);
        var crowd = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, [.. Enumerable.Range(0, 60).Select(number => ("people", $"U0PERSON{number}")), ("topic", "launch"), ("minutes", "45"), ("start", "")]);
        Assert.Contains("That’s 60 people; I can ask up to 50", string.Join(' ', crowd.Errors.Values), StringComparison.Ordinal);

        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM meeting"));
    }

    [Fact]
    public async Task Whoever_leaves_the_channel_is_neither_reminded_nor_asked()
    {
        await using var world = await ReviewWorld.StartAsync();
        await AskAsync(world, [world.Ben, world.Cara], ThursdayAtTwo, ("remind", "once"));
        await world.Slack.LeaveAsync(world.Cara.Id, world.Reviews.Id);
        await PassAsync(world, TimeSpan.FromDays(2));

        Assert.Equal((2, 0), (Direct(world, world.Ben), Direct(world, world.Cara)));
    }

    [Fact]
    public async Task The_topic_of_a_form_stands_in_Slack_and_not_in_the_database()
    {
        await using var world = await ReviewWorld.StartAsync();
        await AskAsync(world, [world.Ben], ThursdayAtTwo, ("topic", "topicpotoroo"));
        await world.IdleAsync();

        var columns = world.Columns().Select(column => $"(SELECT COUNT(*) FROM {column.Table} WHERE {column.Name} LIKE '%topicpotoroo%')");
        Assert.Equal(0, world.Count($"SELECT {string.Join(" + ", columns)}"));
    }

    /// <summary>Ana asks by the form.</summary>
    internal static async Task<Message> AskAsync(ReviewWorld world, IReadOnlyList<Person> people, DateTimeOffset? start, params IReadOnlyList<(string Field, string Value)> more)
    {
        var before = Asked(world).Count;
        await world.LevelAsync(world.Ana, "meeting");
        var form = await world.FormOfAsync(world.Ana);
        (string, string)[] fields =
        [
            .. people.Select(person => ("people", person.Id)), ("minutes", "45"),
            .. more.Any(field => field.Field == "topic") ? ((string, string)[])[] : [("topic", "the new first page")],
            .. start is { } at ? ((string, string)[])[("start", Seconds(at))] : [],
            .. more.Any(field => field.Field == "remind") ? ((string, string)[])[] : [("remind", "")], .. more,
        ];
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, fields);
        await world.Slack.UntilAsync(() => Asked(world).Count > before);
        await world.IdleAsync();
        return Asked(world)[^1];
    }

    /// <summary>Lets time pass from one thing that is due to the next.</summary>
    internal static async Task PassAsync(ReviewWorld world, TimeSpan time)
    {
        for (var until = world.Clock.GetUtcNow() + time; world.Clock.GetUtcNow() < until;)
        {
            var due = world.Count($"SELECT COALESCE(MIN(MAX(due_at, held_until)), 0) FROM outbox WHERE due_at > {world.In(TimeSpan.Zero)}");
            var ahead = TimeSpan.FromMilliseconds(due - world.In(TimeSpan.Zero));
            world.Clock.Advance(due > 0 && ahead < until - world.Clock.GetUtcNow() ? ahead : until - world.Clock.GetUtcNow());
            await world.IdleAsync(TimeSpan.Zero);
        }
    }

    private static async Task MoveAsync(ReviewWorld world, Message time, DateTimeOffset start)
    {
        await world.PressAsync(world.Ana, time, "meeting.move");
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("start", Seconds(start)), ("minutes", "30"));
    }

    private static IReadOnlyList<Message> Asked(ReviewWorld world) =>
        [.. world.Slack.MessagesOf(world.Reviews.Id).Where(message => message.Text.Contains("asks before a live review", StringComparison.Ordinal))];

    private static int Direct(ReviewWorld world, Person person) => world.DirectTo(person).Count;

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
