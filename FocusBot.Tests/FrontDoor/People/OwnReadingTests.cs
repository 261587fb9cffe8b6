using System.Text.RegularExpressions;
using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>What was read in one's own messages, on one's own page: confirmed or corrected there, and counted for the channel.</summary>
public sealed class OwnReadingTests
{
    [Fact]
    public async Task It_is_shown_with_its_message_and_can_be_confirmed_and_corrected()
    {
        await using var world = await ReadWorldAsync(messages: 1);
        var page = await ShowsAsync(world, "reads to me as *Execution*");
        Assert.Contains($"https://app.slack.com/client/{world.Slack.Workspace.Team.Id}/C0PRODUCTREVIEWS/thread/C0PRODUCTREVIEWS-{world.Root}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("41 of 46", page, StringComparison.Ordinal);

        await PressAsync(world, "reading.Execution");
        await ShowsAsync(world, "You say: Execution");
        await ChooseAsync(world, "reading.None");
        await ShowsAsync(world, "You say: no level");
        await ChooseAsync(world, "reading.Impact");
        await ShowsAsync(world, "You say: Impact");

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM reading_answer WHERE author = 'U0ANA' AND read_level = 1 AND said_level = 2"));
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM reading WHERE author = 'U0ANA' AND level = 1"));
        Assert.Empty(world.DirectTo(world.Ana));
    }

    [Fact]
    public async Task What_was_not_sure_enough_to_count_is_not_asked_about()
    {
        await using var world = await ReadWorldAsync(messages: 1, confidence: 0.89);

        await ShowsAsync(world, "Nothing that I was sure enough about.");
    }

    [Fact]
    public async Task Who_has_opted_out_is_asked_nothing()
    {
        await using var world = await ReadWorldAsync(messages: 1);
        await ShowsAsync(world, "reads to me as");

        await PressAsync(world, "me.opt-out");
        await world.KeptAsync("SELECT COUNT(*) FROM opt_out");

        await world.Slack.UntilAsync(() => !Page(world).Contains("What I read in your messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_is_gone_and_one_of_somebody_else_are_refused_in_a_sentence()
    {
        await using var world = await ReadWorldAsync(messages: 2);
        await ShowsAsync(world, "reads to me as");

        await ChangeAsync(world, "UPDATE review_message SET author = 'U0BEN'", "UPDATE reading SET author = 'U0BEN'");
        await PressAsync(world, "reading.Execution");
        await ToldAsync(world, "That message is somebody else’s, and only its author can say what it argued from.");

        await ChangeAsync(world, "UPDATE review_message SET author = 'U0ANA', is_deleted = 1", "DELETE FROM reading");
        await PressAsync(world, "reading.Execution");
        await ToldAsync(world, "That message is gone, or I no longer read a level in it, so there’s nothing to correct.");
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM reading_answer"));
    }

    [Fact]
    public async Task With_the_message_its_answer_goes()
    {
        await using var world = await ReadWorldAsync(messages: 1);
        await ShowsAsync(world, "reads to me as");
        await PressAsync(world, "reading.Execution");
        await world.KeptAsync("SELECT COUNT(*) FROM reading_answer");

        await world.Slack.DeleteAsync(world.Ana.Id, world.Reviews.Id, world.Root);

        await world.KeptAsync("SELECT COUNT(*) = 0 FROM reading_answer");
    }

    /// <summary>Fifteen of twenty are fewer than four in five. Resumed, what was answered before counts no more.</summary>
    [Fact]
    public async Task Where_too_many_were_wrong_FocusBot_stops_reading_and_says_so_to_the_facilitator()
    {
        await using var world = await ReadWorldAsync(messages: 1);
        await AnsweredAsync(world, right: 15, wrong: 4);
        await ShowsAsync(world, "reads to me as");
        await ChooseAsync(world, "reading.Optics");

        await ToldAsync(world, "fewer than four in five of the last readings that people confirmed or corrected were right");
        await world.LevelAsync(world.Ana, "settings");
        Assert.Contains("75 % of the last 20 readings", (await world.FormOfAsync(world.Ana)).Definition.GetRawText(), StringComparison.Ordinal);
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Two weeks for samples, one for certification, and Tom has the line until Thursday.", world.Root);
        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM reading WHERE author = 'U0BEN'"));

        var told = world.DirectTo(world.Ana)[^1];
        await world.Slack.PressAsync(world.Ana.Id, told.Channel, told.Ts, "inference.resume");
        await world.KeptAsync("SELECT COUNT(*) FROM inference_pause WHERE ends_at IS NOT NULL");
        await ChooseAsync(world, "reading.Impact");
        await world.KeptAsync("SELECT COUNT(*) FROM reading_answer WHERE said_level = 2 AND author = 'U0ANA'");
        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM inference_pause WHERE ends_at IS NULL"));
    }

    [Fact]
    public async Task Of_whoever_is_no_facilitator_the_settings_hold_no_such_number()
    {
        await using var world = await ReadWorldAsync(messages: 1);
        await AnsweredAsync(world, right: 20, wrong: 0);

        await world.LevelAsync(world.Cara, "settings");

        Assert.DoesNotContain("readings", (await world.HeardAsync(world.Cara, "How FocusBot works in")).Text, StringComparison.Ordinal);
    }

    /// <summary>Ana has written so many messages in the thread that were read as Execution, and has opened her page.</summary>
    private static async Task<ReviewWorld> ReadWorldAsync(int messages, double confidence = 0.95)
    {
        var world = await ReviewWorld.StartAsync();
        for (var message = 1; message < messages; message++)
        {
            await world.Slack.SayAsync(world.Ana.Id, world.Reviews.Id, "Beta on the 12th.", world.Root);
        }

        await world.IdleAsync();
        await ChangeAsync(
            world,
            "DELETE FROM reading",
            FormattableString.Invariant(
                $"""
                INSERT INTO reading (installation, channel, ts, root, author, level, confidence)
                SELECT installation, channel, ts, root, author, 1, {confidence} FROM review_message WHERE author = 'U0ANA'
                """));
        await world.Slack.OpenHomeAsync(world.Ana.Id);
        await world.Slack.UntilAsync(() => world.Slack.HomeOf(world.Ana.Id) is not null);
        return world;
    }

    /// <summary>As if people of the channel had answered so often by now.</summary>
    private static Task AnsweredAsync(ReviewWorld world, int right, int wrong) => ChangeAsync(world, [.. Enumerable.Range(0, right + wrong).Select(number =>
        $"""
        INSERT INTO reading_answer (installation, channel, ts, author, read_level, said_level, answered_at)
        SELECT installation, channel, '{1_772_000_000 + number}.000000', 'U0DAN', 1, {(number < right ? 1 : 0)}, {world.Clock.GetUtcNow().AddHours(-1).ToUnixTimeMilliseconds() + number} FROM channel
        """)]);

    private static async Task ChangeAsync(ReviewWorld world, params string[] statements)
    {
        await world.IdleAsync();
        await world.StopFocusBotAsync();
        foreach (var statement in statements)
        {
            world.Execute(statement);
        }

        await world.StartFocusBotAsync();
    }

    private static string Page(ReviewWorld world) => Regex.Unescape(world.Slack.HomeOf(world.Ana.Id)?.Definition.GetRawText() ?? "");

    private static async Task<string> ShowsAsync(ReviewWorld world, string words)
    {
        await world.Slack.UntilAsync(() => Page(world).Contains(words, StringComparison.Ordinal));
        return Page(world);
    }

    private static Task ToldAsync(ReviewWorld world, string words) =>
        world.Slack.UntilAsync(() => world.Slack.DirectMessagesOf(world.Ana.Id).Any(message => message.Text.Contains(words, StringComparison.Ordinal)));

    private static async Task PressAsync(ReviewWorld world, string action) => await world.Slack.PressInViewAsync(world.Ana.Id, HomeOf(world), action);

    /// <summary>Chooses an entry of the menu behind the first reading.</summary>
    private static async Task ChooseAsync(ReviewWorld world, string action)
    {
        var entry = Regex.Match(Page(world), $"\"value\":\\s*\"(?<value>{Regex.Escape(action)}\\|[^\"]+)\"").Groups["value"].Value;
        await world.Slack.PressInViewAsync(world.Ana.Id, HomeOf(world), "more", entry);
    }

    private static string HomeOf(ReviewWorld world) => world.Slack.HomeOf(world.Ana.Id)?.Id ?? throw new InvalidOperationException("There is no page.");
}
