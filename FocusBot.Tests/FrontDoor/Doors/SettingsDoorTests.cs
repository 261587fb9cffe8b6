using FocusBot.Playground.World;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>A channel's settings: who may change them, who sees them, and what is said to what cannot be set.</summary>
public sealed class SettingsDoorTests
{
    [Fact]
    public async Task Who_invited_FocusBot_changes_the_settings_and_everybody_sees_who_did()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddGroup("S0123ABCDE", world.Ana, world.Ben);

        await world.LevelAsync(world.Ana, "settings");
        var form = await world.FormOfAsync(world.Ana);
        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id,
            ("mode", "onrequest"), ("sensitivity", "low"), ("quiet-from", "18:00"), ("quiet-to", "08:00"), ("zone", "Europe/Berlin"),
            ("day", "friday"), ("hour", "16"), ("hold-out", "20"), ("group", "S0123ABCDE"));
        Assert.True(sent.Accepted);
        await world.HeardAsync(world.Ana, "6 changes");

        await world.LevelAsync(world.Ben, "settings");
        var shown = await world.HeardAsync(world.Ben, "How FocusBot works in");
        Assert.Contains("On request", shown.Text, StringComparison.Ordinal);
        Assert.Contains("18:00 to 08:00 (Europe/Berlin)", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Mode: Ask first → On request, by <@U0ANA>", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change settings", shown.Text, StringComparison.Ordinal);
        await world.IdleAsync();
    }

    [Fact]
    public async Task The_form_opens_with_what_was_set()
    {
        await using var world = await ReviewWorld.StartAsync();
        await SetAsync(world, world.Ana, ("quiet-from", "18:00"), ("quiet-to", "08:00"), ("zone", "Europe/Berlin"), ("facilitators", "U0BEN"));
        await world.HeardAsync(world.Ana, "2 changes");

        await world.LevelAsync(world.Ana, "settings");
        var form = (await world.FormOfAsync(world.Ana)).Definition.GetRawText();

        Assert.Contains("\"initial_time\":\"18:00\"", form, StringComparison.Ordinal);
        Assert.Contains("\"initial_users\":[\"U0BEN\"]", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_of_the_workspace_is_known_once_Slack_was_asked()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("cara", person => person with { IsAdmin = true });

        await world.LevelAsync(world.Cara, "settings");
        var shown = await world.HeardAsync(world.Cara, "Change settings");
        await world.Slack.PressAsync(world.Cara.Id, world.Reviews.Id, shown.Ts, "settings.open");
        var form = await world.FormOfAsync(world.Cara);
        await world.Slack.SubmitAsync(world.Cara.Id, form.Id, ("mode", "off"));
        await world.HeardAsync(world.Cara, "1 change");

        await world.LevelAsync(world.Ben, "ask");
        await world.HeardAsync(world.Ben, "switched me off");
        await world.IdleAsync();
        Assert.Equal(1, world.Calls.Count(call => call.Method is "users.info"));
    }

    [Fact]
    public async Task While_it_is_off_nothing_of_what_is_written_is_kept_and_afterwards_the_thread_is_read_again()
    {
        await using var world = await ReviewWorld.StartAsync();
        await SetAsync(world, world.Ana, ("mode", "off"));
        await world.HeardAsync(world.Ana, "1 change");
        await world.Slack.SayAsync(world.Cara.Id, world.Reviews.Id, "Who hears of it first?", world.Root);
        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM review_message WHERE author = 'U0CARA'"));

        await SetAsync(world, world.Ana, ("mode", "thread"));
        await world.KeptAsync("SELECT COUNT(*) FROM channel_setting WHERE mode = 1");
        await world.LevelAsync(world.Ben, $"ask {world.LinkTo(world.Root)}");
        await world.AskedAloneAsync(world.Cara);
    }

    [Theory]
    [InlineData("zone", "Middle/Earth", "zone", "no time zone of that name")]
    [InlineData("zone", "", "zone", "for example Europe/Berlin")]
    [InlineData("quiet-to", "", "quiet-to", "when the quiet hours end")]
    [InlineData("quiet-from", "", "quiet-from", "when the quiet hours begin")]
    [InlineData("hold-out", "51", "hold-out", "from 0 to 50")]
    [InlineData("hold-out", "-1", "hold-out", "from 0 to 50")]
    [InlineData("hold-out", "a few", "hold-out", "from 0 to 50")]
    [InlineData("group", "@designers", "group", "isn’t a user group’s ID")]
    public async Task What_cannot_be_set_is_said_beside_its_field(string field, string value, string at, string sentence)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana, "settings");
        var form = await world.FormOfAsync(world.Ana);
        (string, string)[] good = [("quiet-from", "18:00"), ("quiet-to", "08:00"), ("zone", "Europe/Berlin")];
        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, [.. good.Where(one => one.Item1 != field), (field, value)]);

        Assert.Contains(sentence, sent.Errors[at], StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM channel_setting"));
    }

    [Fact]
    public async Task Who_lost_the_right_while_the_form_was_open_changes_nothing()
    {
        await using var world = await ReviewWorld.StartAsync();
        await SetAsync(world, world.Ana, ("facilitators", "U0BEN"));
        await world.HeardAsync(world.Ana, "1 change");
        await world.LevelAsync(world.Ben, "settings");
        var open = await world.FormOfAsync(world.Ben);

        await SetAsync(world, world.Ana, ("facilitators", ""));
        await world.KeptAsync("SELECT COUNT(*) = 0 FROM facilitator");
        await world.Slack.SubmitAsync(world.Ben.Id, open.Id, ("mode", "off"));

        Assert.Contains("You can no longer change the settings", world.Slack.OpenViewOf(world.Ben.Id)?.Definition.GetRawText(), StringComparison.Ordinal);
        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM channel_setting WHERE mode = 4"));
    }

    [Fact]
    public async Task A_guest_who_is_named_is_taken_off_again_and_who_named_them_hears_why()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.AddPerson("ben", person => person with { IsRestricted = true });

        await SetAsync(world, world.Ana, ("facilitators", "U0BEN"), ("facilitators", "U0CARA"));
        await world.HeardAsync(world.Ana, "<@U0BEN> is a guest, so they can’t be a facilitator");

        await world.IdleAsync();
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM facilitator WHERE person = 'U0CARA'"));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM facilitator WHERE person = 'U0BEN'"));
    }

    [Fact]
    public async Task A_user_group_that_is_gone_is_taken_off_again_and_who_set_it_hears_it()
    {
        await using var world = await ReviewWorld.StartAsync();

        await SetAsync(world, world.Ana, ("group", "S0GONE000"));
        await world.HeardAsync(world.Ana, "There’s no user group S0GONE000");

        await world.IdleAsync();
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM channel_setting WHERE user_group IS NULL"));
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM admin_act WHERE field = 'User group'"));
    }

    [Fact]
    public async Task Where_FocusBot_is_not_a_member_there_is_nothing_to_set()
    {
        await using var world = await ReviewWorld.StartAsync();
        var channel = world.Slack.AddChannel("design-reviews", world.Ana);

        await world.Slack.CommandAsync(world.Ana.Id, channel.Id, "/level settings");

        await world.HeardAsync(world.Ana, "/invite @FocusBot");
    }

    [Fact]
    public async Task In_a_shared_channel_it_is_off_and_the_form_says_why_and_offers_to_switch_it_on()
    {
        await using var world = await ReviewWorld.StartAsync();
        world.Slack.Workspace.Channels.Change(world.Reviews.Id, channel => channel with { IsShared = true });
        await world.Slack.SayAsync(world.Ben.Id, world.Reviews.Id, "Welcome to our partners.");
        await world.IdleAsync();

        await world.LevelAsync(world.Ana, "settings");
        var form = (await world.FormOfAsync(world.Ana)).Definition.GetRawText();

        Assert.Contains("shared with another organisation, so FocusBot is off here", form, StringComparison.Ordinal);
        Assert.Matches("Where it speaks by itself.*\"initial_option\":\\{[^}]*\"Off\"|\"initial_option\":\\{[^{]*\\{[^}]*Off", form);
    }

    [Fact]
    public async Task Each_sensitivity_says_what_it_would_have_done_here()
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ben, "settings");
        await world.HeardAsync(world.Ben, "FocusBot hasn’t taken a closer look at any thread");
        await world.StopFocusBotAsync();
        foreach (var (number, confidence) in ((string[])["0.6", "0.75", "0.9", "0.95", "0"]).Index())
        {
            world.Execute($"INSERT INTO glance (installation, channel, root, confidence, disagrees, seen_at) SELECT installation, channel, '1.{number:000000}', {confidence}, 0, {world.Clock.GetUtcNow().ToUnixTimeMilliseconds()} FROM channel");
        }

        await world.StartFocusBotAsync();
        await world.LevelAsync(world.Ana, "settings");
        var form = (await world.FormOfAsync(world.Ana)).Definition.GetRawText();

        Assert.Contains("acts only on the clearest guesses; here 1 nudge in 30 days", form, StringComparison.Ordinal);
        Assert.Contains("acts when a guess is more likely right than not; here 2 nudges in 30 days", form, StringComparison.Ordinal);
        Assert.Contains("acts sooner, and makes more mistakes; here 3 nudges in 30 days", form, StringComparison.Ordinal);
    }

    private static async Task SetAsync(ReviewWorld world, Person person, params (string, string)[] fields)
    {
        await world.LevelAsync(person, "settings");
        var form = await world.FormOfAsync(person);
        Assert.True((await world.Slack.SubmitAsync(person.Id, form.Id, fields)).Accepted);
    }
}
