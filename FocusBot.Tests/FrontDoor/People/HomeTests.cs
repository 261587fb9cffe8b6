using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.People;

/// <summary>A person's own page: it is there once they open it, and follows what changes.</summary>
public sealed class HomeTests
{
    [Fact]
    public async Task It_shows_channels_choices_and_what_it_is_for()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.OpenHomeAsync(world.Ana.Id);
        var home = await UntilShowsAsync(world, world.Ana, "Your channels");

        Assert.Contains("<#C0PRODUCTREVIEWS>: Ask first", home, StringComparison.Ordinal);
        Assert.Contains("Opt out", home, StringComparison.Ordinal);
        Assert.Contains("None.", home, StringComparison.Ordinal);
        await PressAsync(world, world.Ana, "home.charter");
        Assert.Contains("What it isn\\u2019t for", (await world.FormOfAsync(world.Ana)).Definition.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_it_again_publishes_it_again_only_when_something_has_changed()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.OpenHomeAsync(world.Ana.Id);
        await UntilShowsAsync(world, world.Ana, "Your channels");
        await world.Slack.OpenHomeAsync(world.Ana.Id);
        await world.IdleAsync();
        Assert.Equal(1, world.Calls.Count(call => call.Method is "views.publish"));

        await world.LevelAsync(world.Ana, "focus optics");
        await UntilShowsAsync(world, world.Ana, "the team is focusing on Optics");
        await world.IdleAsync();
        Assert.Equal(2, world.Calls.Count(call => call.Method is "views.publish"));
    }

    [Fact]
    public async Task A_question_waits_there_until_it_is_answered_there()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.OpenHomeAsync(world.Ben.Id);
        await UntilShowsAsync(world, world.Ben, "None.");

        await world.LevelAsync(world.Cara, "ask");
        await UntilShowsAsync(world, world.Ben, "which level do you argue from?");
        await PressAsync(world, world.Ben, "level.impact");
        await UntilShowsAsync(world, world.Ben, "None.");

        await world.KeptAsync("SELECT COUNT(*) FROM declaration WHERE person = 'U0BEN' AND level = 1");
        await world.HeardAsync(world.Ben, "Your answer: Impact");
        await world.IdleAsync();
    }

    [Fact]
    public async Task A_live_review_waits_there_too()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.OpenHomeAsync(world.Ben.Id);
        await UntilShowsAsync(world, world.Ben, "None.");

        await world.LevelAsync(world.Ana, "meeting @ben launch");
        await UntilShowsAsync(world, world.Ben, "live review with");
        await PressAsync(world, world.Ben, "meeting.answer.optics");
        await UntilShowsAsync(world, world.Ben, "None.");

        await world.KeptAsync("SELECT COUNT(*) FROM meeting_invitee WHERE level = 3");
    }

    [Fact]
    public async Task What_is_chosen_there_holds_and_shows_there()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.Slack.OpenHomeAsync(world.Ben.Id);
        await UntilShowsAsync(world, world.Ben, "Opt out");

        await PressAsync(world, world.Ben, "me.opt-out");
        await UntilShowsAsync(world, world.Ben, "You opted out on");
        await PressAsync(world, world.Ben, "me.mute-everywhere.week");
        await UntilShowsAsync(world, world.Ben, "Muted everywhere until");
        await PressAsync(world, world.Ben, "me.show");
        Assert.Contains("This is what I keep about you", (await world.FormOfAsync(world.Ben)).Definition.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(world.DirectTo(world.Ben));

        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM opt_out WHERE person = 'U0BEN'"));
    }

    [Fact]
    public async Task Deleting_there_asks_before_the_press_and_says_that_it_is_done()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.DeclareAsync(world.Ben, "impact");
        await world.Slack.OpenHomeAsync(world.Ben.Id);
        var home = await UntilShowsAsync(world, world.Ben, "Delete my data");
        Assert.Contains("It can’t be undone", home, StringComparison.Ordinal);

        await PressAsync(world, world.Ben, "me.delete-for-good");
        await world.Slack.UntilAsync(() => world.DirectTo(world.Ben).Any(message => message.Text.StartsWith("Deleted.", StringComparison.Ordinal)));

        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM declaration WHERE person = 'U0BEN'"));
    }

    [Fact]
    public async Task Who_never_opens_it_has_none()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.DeclareAsync(world.Ana, "impact");
        await world.LevelAsync(world.Ana, "focus optics");
        await world.IdleAsync();

        Assert.DoesNotContain(world.Slack.Calls, call => call.Method is "views.publish");
    }

    private static async Task<string> UntilShowsAsync(ReviewWorld world, Person person, string words)
    {
        await world.Slack.UntilAsync(() => Shown().Contains(words, StringComparison.Ordinal));
        return Shown();

        string Shown() => System.Text.RegularExpressions.Regex.Unescape(world.Slack.HomeOf(person.Id)?.Definition.GetRawText() ?? "");
    }

    private static async Task PressAsync(ReviewWorld world, Person person, string action)
    {
        var home = world.Slack.HomeOf(person.Id) ?? throw new InvalidOperationException("There is no page.");
        await world.Slack.PressInViewAsync(person.Id, home.Id, action);
    }
}
