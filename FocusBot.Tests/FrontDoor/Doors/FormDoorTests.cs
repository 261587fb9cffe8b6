using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusBot.Tests.FrontDoor.Doors;

/// <summary>The door of the form: from the command, with a thread of the list or a pasted link, and from the shortcut.</summary>
public sealed class FormDoorTests
{
    [Fact]
    public async Task A_thread_of_the_list_is_declared_in_and_asked_in_one_step()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("thread", world.Root), ("level", "execution"), ("also", "ask"));
        await world.AskedAsync();
        await world.AskedAloneAsync(world.Ben);
        await world.HeardAsync(world.Ana, "Asked 1 person");

        Assert.True(sent.Accepted);
        Assert.Null(world.Slack.OpenViewOf(world.Ana.Id));
        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 3, chat.postMessage 2, views.open 1", world.Account());
    }

    [Fact]
    public async Task A_pasted_link_leads_to_its_thread()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("link", world.LinkTo(world.Root)), ("level", "execution"));
        await world.HeardAsync(world.Ana, "Your answer: Execution");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task A_level_can_be_shown_on_the_map_from_the_form()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("thread", world.Root), ("level", "execution"), ("also", "show"));
        await world.HeardAsync(world.Ana, "Your answer: Execution");
        await world.LevelAsync(world.Ben, "check");

        Assert.Contains("Execution: <@U0ANA>", (await world.HeardAsync(world.Ben, "1 answered")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_shortcut_opens_a_form_for_the_thread_of_its_message(int message)
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.ShortcutAsync(world.Ben.Id, world.Reviews.Id, world.Slack.ThreadOf(world.Reviews.Id, world.Root)[message].Ts);
        var form = await world.FormOfAsync(world.Ben);
        await world.Slack.SubmitAsync(world.Ben.Id, form.Id, ("level", "impact"));
        await world.HeardAsync(world.Ben, "Your answer: Impact");

        await world.IdleAsync();
        Assert.Equal(1, world.Count($"SELECT COUNT(*) FROM declaration WHERE root = '{world.Root}'"));
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task The_shortcut_can_ask_everybody_without_saying_a_level()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.Slack.ShortcutAsync(world.Cara.Id, world.Reviews.Id, world.Root);
        var form = await world.FormOfAsync(world.Cara);
        await world.Slack.SubmitAsync(world.Cara.Id, form.Id, ("also", "ask"));
        await world.AskedAsync();
        await world.HeardAsync(world.Cara, "Asked 2 people");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 3, chat.postMessage 2, views.open 1", world.Account());
    }

    [Fact]
    public async Task A_form_without_an_answer_says_so_in_its_fields_and_stays_open()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        var sent = await world.Slack.SubmitAsync(world.Ana.Id, form.Id);

        Assert.Equal(2, sent.Errors.Count);
        Assert.NotNull(world.Slack.OpenViewOf(world.Ana.Id));
        await world.IdleAsync();
        Assert.Equal("chat.postMessage 1, views.open 1", world.Account());
    }

    [Fact]
    public async Task A_form_says_who_sees_what()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);

        Assert.Contains("Who sees this", JsonSerializer.Serialize(form.Definition, JsonSerializerOptions.Web), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_delivered_three_times_counts_once()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        world.Slack.Misbehaviour.Deliveries.CopiesOfActs = 3;
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("thread", world.Root), ("level", "execution"), ("also", "ask"));
        await world.HeardAsync(world.Ana, "Asked 1 person");

        await world.IdleAsync();
        Assert.Equal("chat.postEphemeral 3, chat.postMessage 2, views.open 1", world.Account());
    }

    [Fact]
    public async Task What_is_answered_to_a_form_of_a_thread_and_refused_under_a_nudge_stands_in_the_thread()
    {
        await using var world = await ReviewWorld.StartAsync();
        var nudge = await world.NudgedAsync();
        await world.Slack.ShortcutAsync(world.Ana.Id, world.Reviews.Id, world.Root);
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("level", "mixed"));
        var answer = await world.HeardAsync(world.Ana, "Your answer: Mixed");
        await world.IdleAsync();
        var before = world.Slack.EphemeralsOf(world.Cara.Id).Count;
        await world.PressAsync(world.Cara, nudge, "nudge.not-quite");
        await world.Slack.UntilAsync(() => world.Slack.EphemeralsOf(world.Cara.Id).Count > before);

        Assert.Equal(world.Root, answer.ThreadTs);
        Assert.Equal(world.Root, world.Slack.EphemeralsOf(world.Cara.Id)[^1].ThreadTs);
        Assert.Empty(world.Slack.Mistakes);
    }

    [Theory]
    [InlineData("", "C0PRODUCTREVIEWS/yesterday", "level", "impact")]
    [InlineData("", "<!channel>", "level", "impact")]
    [InlineData("settings", "", "sensitivity", "high")]
    [InlineData("focus", "not a channel", "focus", "optics")]
    public async Task A_form_that_comes_back_damaged_is_one_sentence_to_its_person(string command, string metadata, string field, string value)
    {
        await using var world = await ReviewWorld.StartAsync();
        await world.LevelAsync(world.Ana, command);
        var definition = JsonNode.Parse((await world.FormOfAsync(world.Ana)).Definition.GetRawText())?.AsObject() ?? [];
        definition["private_metadata"] = metadata;
        var damaged = world.Slack.Workspace.Views.Open(world.Ana.Id, JsonSerializer.SerializeToElement(definition));

        await world.Slack.SubmitAsync(world.Ana.Id, damaged.Id, (field, value));
        await world.Slack.UntilAsync(() => Heard(world).Contains("can’t read this form any more", StringComparison.Ordinal));

        await world.IdleAsync();
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM inbox_parked"));
    }

    [Fact]
    public async Task A_form_that_is_sent_after_its_person_left_the_channel_is_answered_directly()
    {
        await using var world = await ReviewWorld.StartAsync();

        await world.LevelAsync(world.Ana);
        var form = await world.FormOfAsync(world.Ana);
        await world.Slack.LeaveAsync(world.Ana.Id, world.Reviews.Id);
        await world.Slack.SubmitAsync(world.Ana.Id, form.Id, ("thread", world.Root), ("level", "execution"));
        await world.Slack.UntilAsync(() => world.DirectTo(world.Ana).Count > 0);

        await world.IdleAsync();
        Assert.Contains("couldn’t answer you", Assert.Single(world.DirectTo(world.Ana)).Text, StringComparison.Ordinal);
        Assert.Equal("chat.postEphemeral 1, chat.postMessage 2, views.open 1", world.Account());
    }

    /// <summary>Wherever it was said: in the form, privately or directly.</summary>
    private static string Heard(ReviewWorld world) => string.Join('\n', [
        System.Text.RegularExpressions.Regex.Unescape(world.Slack.OpenViewOf(world.Ana.Id)?.Definition.GetRawText() ?? ""),
        .. world.Slack.EphemeralsOf(world.Ana.Id).Select(note => note.Text),
        .. world.DirectTo(world.Ana).Select(message => message.Text)]);
}
