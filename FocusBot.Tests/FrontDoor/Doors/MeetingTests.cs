using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>Before a live review: one message, each person in private, and the answers come out together.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task The_answers_stay_hidden_until_all_are_in_and_then_come_out_as_a_map()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await BeginAsync(world, "<@U0ANA> <@U0BEN> <@U0CARA> the new <!channel> page");
        Assert.Contains("“the new &lt;!channel&gt; page”", asked.Text, StringComparison.Ordinal);
        await AnswerAsync(world, world.Ben, "impact");
        await AnswerAsync(world, world.Ana, "impact");
        await world.HeardAsync(world.Ana, "people may guess whose is whose");
        await world.IdleAsync();
        Assert.Empty(Replies(world, asked));

        await AnswerAsync(world, world.Cara, "execution");
        await world.Slack.UntilAsync(() => Replies(world, asked).Count == 1);
        var map = Replies(world, asked)[0].Text;

        Assert.Contains("3 of 3 answered", map, StringComparison.Ordinal);
        Assert.Contains("Impact: 2.\nExecution: 1.", map, StringComparison.Ordinal);
        Assert.Contains("What would customers notice", map, StringComparison.Ordinal);
        Assert.DoesNotContain("U0BEN", map, StringComparison.Ordinal);
        await world.IdleAsync();
    }

    [Fact]
    public async Task A_topic_says_what_was_typed()
    {
        await using var world = await ReviewWorld.StartAsync();

        var asked = await BeginAsync(world, "<@U0BEN> & <@U0CARA> R&D's <https://x.example|plan>");

        Assert.Contains("“R&amp;D's plan”", asked.Text, StringComparison.Ordinal);
        await world.IdleAsync();
    }

    [Fact]
    public async Task The_organiser_reveals_earlier_and_says_what_the_decision_needs()
    {
        await using var world = await ReviewWorld.StartAsync();
        var asked = await BeginAsync(world, "<@U0BEN> <@U0CARA> launch");
        var begun = await world.HeardAsync(world.Ana, "Which level does this decision need?");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, begun.Ts, "meeting.need.optics");
        await world.HeardAsync(world.Ana, "Noted: this decision needs Optics");

        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        await world.HeardAsync(world.Ana, "nothing to reveal");
        await AnswerAsync(world, world.Ben, "impact");
        var answered = await world.HeardAsync(world.Ben, "Your answer: Impact");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, answered.Ts, "meeting.show");
        await world.HeardAsync(world.Ben, "The map will show your name");
        await world.PressAsync(world.Ben, asked, "meeting.reveal");
        await world.HeardAsync(world.Ben, "Whoever asked can reveal the answers");
        Assert.Empty(Replies(world, asked));
        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        await world.Slack.UntilAsync(() => Replies(world, asked).Count == 1);

        var map = Replies(world, asked)[0].Text;
        Assert.Contains("1 of 3 answered", map, StringComparison.Ordinal);
        Assert.Contains("Impact: 1, among them <@U0BEN>.", map, StringComparison.Ordinal);
        Assert.Contains("as the organiser sees it: Optics", map, StringComparison.Ordinal);
        await world.PressAsync(world.Cara, asked, "meeting.answer.optics");
        await world.HeardAsync(world.Cara, "The map is in the thread already");
        await world.IdleAsync();
    }

    [Fact]
    public async Task Bots_and_unknown_people_are_left_out_and_the_organiser_hears_it()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("robo", person => person with { IsBot = true });

        var asked = await BeginAsync(world, "<@U0ROBO> <@U0BEN> <@U0NOBODY> launch");
        await world.HeardAsync(world.Ana, "<@U0ROBO> is a bot");
        await world.HeardAsync(world.Ana, "<@U0NOBODY> is not known");
        await AnswerAsync(world, world.Ben, "optics");
        await NameAsync(world, world.Ben, asked);

        Assert.Contains("1 of 2 answered", Replies(world, asked)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_organiser_has_their_data_deleted_nobody_is_named_in_their_place_and_nobody_is_written_to()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("robo", person => person with { IsBot = true });
        var asked = await BeginAsync(world, "<@U0BEN> <@U0CARA> launch");
        await world.HeardAsync(world.Cara, "before a live review in");
        await DeleteAsync(world, world.Ana);

        await world.Slack.OpenHomeAsync(world.Ben.Id);
        await world.IdleAsync();
        var home = world.Slack.HomeOf(world.Ben.Id)?.Definition.GetRawText() ?? "";
        Assert.Contains("live review with", home, StringComparison.Ordinal);
        Assert.DoesNotContain("<@>", System.Text.RegularExpressions.Regex.Unescape(home), StringComparison.Ordinal);
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ben.Id), note => note.Text.Contains("<@>", StringComparison.Ordinal));

        await AnswerAsync(world, world.Ben, "impact");
        await world.HeardAsync(world.Ben, "Your answer: Impact");
        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        await world.HeardAsync(world.Ana, "Whoever asked can reveal the answers");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, (await world.HeardAsync(world.Ben, "Your answer: Impact")).Ts, "meeting.show");
        await world.HeardAsync(world.Ben, "The map will show your name");
        await world.PressAsync(world.Ben, asked, "meeting.reveal");
        await world.Slack.UntilAsync(() => Replies(world, asked).Count == 1);
    }

    [Fact]
    public async Task Who_is_not_in_the_channel_is_asked_directly()
    {
        await using var world = await ReviewWorld.StartAsync();
        var dora = world.Slack.AddPerson("dora");

        await BeginAsync(world, "<@U0DORA> launch");
        await world.Slack.UntilAsync(() => world.DirectTo(dora).Count == 1);

        var direct = world.DirectTo(dora)[0];
        await world.Slack.PressAsync(dora.Id, direct.Channel, direct.Ts, "meeting.answer.optics");
        await world.KeptAsync("SELECT COUNT(*) FROM meeting_invitee WHERE person = 'U0DORA' AND level = 3");
    }

    [Fact]
    public async Task Who_has_opted_out_is_not_asked_in_private_and_can_answer_under_the_message()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, "me");
        await world.Slack.PressAsync(world.Ben.Id, world.Reviews.Id, (await world.HeardAsync(world.Ben, "Show my data")).Ts, "me.opt-out");
        await world.KeptAsync("SELECT COUNT(*) FROM opt_out");

        var asked = await BeginAsync(world, "<@U0BEN> launch");
        await world.IdleAsync();
        Assert.DoesNotContain(world.Slack.EphemeralsOf(world.Ben.Id), note => note.Text.Contains("asks you before a live review", StringComparison.Ordinal));

        await world.PressAsync(world.Ben, asked, "meeting.answer.impact");
        await world.HeardAsync(world.Ben, "Your answer: Impact");
        await NameAsync(world, world.Ben, asked);
    }

    [Theory]
    [InlineData("meeting <@U0ANA> launch", "Name somebody else")]
    [InlineData("meeting <@U0BEN>", "What’s the review about?")]
    [InlineData("meeting @nobody launch", "Who takes part?")]
    public async Task What_is_missing_is_said_at_once(string words, string sentence)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, words);
        await world.HeardAsync(world.Ana, sentence);

        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1", world.Account());
    }

    [Fact]
    public async Task The_topic_stands_in_Slack_and_not_in_the_database()
    {
        await using var world = await ReviewWorld.StartAsync();
        await BeginAsync(world, "<@U0BEN> topicpotoroo");
        await world.IdleAsync();

        var columns = world.Columns().Select(column => $"(SELECT COUNT(*) FROM {column.Table} WHERE {column.Name} LIKE '%topicpotoroo%')");
        Assert.Equal(0, world.Count($"SELECT {string.Join(" + ", columns)}"));
    }

    internal static async Task<Message> BeginAsync(ReviewWorld world, string words)
    {
        await world.LevelAsync(world.Ana, $"meeting {words}");
        await world.Slack.UntilAsync(() => world.Slack.MessagesOf(world.Reviews.Id).Any(IsMeeting));
        await world.IdleAsync();
        return world.Slack.MessagesOf(world.Reviews.Id).Last(IsMeeting);

        static bool IsMeeting(Message message) => message.Text.Contains("asks before a live review", StringComparison.Ordinal);
    }

    internal static async Task AnswerAsync(ReviewWorld world, Person person, string level)
    {
        var question = await world.HeardAsync(person, "before a live review in");
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, question.Ts, $"meeting.answer.{level}");
    }

    /// <summary>The last who has answered puts their name on the map, and Ana, who asked, reveals it.</summary>
    internal static async Task NameAsync(ReviewWorld world, Person person, Message asked)
    {
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, (await world.HeardAsync(person, "Your answer: ")).Ts, "meeting.show");
        await world.HeardAsync(person, "The map will show your name");
        await world.PressAsync(world.Ana, asked, "meeting.reveal");
        await world.Slack.UntilAsync(() => Replies(world, asked).Any(reply => reply.Text.StartsWith("The map before the review", StringComparison.Ordinal)));
    }

    internal static IReadOnlyList<Message> Replies(ReviewWorld world, Message asked) =>
        [.. world.Slack.ThreadOf(world.Reviews.Id, asked.Ts).Where(message => message.Ts != asked.Ts)];

    private static async Task DeleteAsync(ReviewWorld world, Person person)
    {
        await world.LevelAsync(person, "me");
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, (await world.HeardAsync(person, "Show my data")).Ts, "me.delete");
        await world.Slack.PressAsync(person.Id, world.Reviews.Id, (await world.HeardAsync(person, "It can’t be undone")).Ts, "me.delete-for-good");
        await world.HeardAsync(person, "Deleted.");
        await world.IdleAsync();
    }
}
