using FocusBot.Playground.World;

namespace FocusBot.Tests.Playground.Bolt;

/// <summary>What an app on Bolt for JavaScript does, whichever way Slack reaches it.</summary>
public abstract class BoltContract
{
    private protected abstract BoltSite Site { get; }

    [BoltFact]
    public async Task A_message_and_a_mention_are_answered()
    {
        var (channel, ana) = await Site.ChannelAsync("words");
        await Site.Slack.SayAsync(ana.Id, channel.Id, "hello");
        await SaidAsync(channel, $"Hey <@{ana.Id}>");

        var called = await Site.Slack.SayAsync(ana.Id, channel.Id, $"<@{Site.Slack.Bot}> are you there?");
        await Site.Slack.UntilAsync(() => Site.Slack.ThreadOf(channel.Id, called.Ts).Any(reply => reply.Text is "You called?"));
        Assert.Equal("eyes", Assert.Single(Assert.Single(Site.Slack.MessagesOf(channel.Id), message => message.Ts == called.Ts).Reactions).Name);

        await Site.Slack.ReactAsync(ana.Id, channel.Id, called.Ts, "tada");
        await SaidAsync(channel, ":tada: too");
        Assert.Empty(Site.Slack.Mistakes);
    }

    [BoltFact]
    public async Task A_command_is_answered_by_text_by_a_message_late_or_never()
    {
        var (channel, ana) = await Site.ChannelAsync("commands");
        await Site.Slack.CommandAsync(ana.Id, channel.Id, "/text");
        await WhisperedAsync(channel, "Only you");
        await Site.Slack.CommandAsync(ana.Id, channel.Id, "/json to @ben");
        await SaidAsync(channel, "For everybody: to <@U0BEN|ben>");
        await Site.Slack.CommandAsync(ana.Id, channel.Id, "/late");
        await WhisperedAsync(channel, "Later");

        var never = Site.Slack.CommandAsync(ana.Id, channel.Id, "/never");
        await Eventually.TrueAsync(() => MovePatienceAsync(never), "the end of the patience");
        await WhisperedAsync(channel, "/never failed with the error \"operation_timeout\"");
        Assert.Empty(Site.Slack.Mistakes);
    }

    [BoltFact]
    public async Task A_choice_replaces_the_message_it_was_made_in()
    {
        var (channel, ana) = await Site.ChannelAsync("choices");
        await Site.Slack.SayAsync(ana.Id, channel.Id, "menu");
        await SaidAsync(channel, "Which one?");

        await Site.Slack.PressAsync(ana.Id, channel.Id, Site.Slack.MessagesOf(channel.Id)[^1].Ts, "pick", "b");

        await SaidAsync(channel, "Picked b");
        Assert.Empty(Site.Slack.Mistakes);
    }

    [BoltFact]
    public async Task A_form_is_opened_changed_laid_over_refused_and_taken()
    {
        var (channel, ana) = await Site.ChannelAsync("forms");
        await Site.Slack.CommandAsync(ana.Id, channel.Id, "/form");
        var second = await OpenedAsync(ana, "Two");
        await Site.Slack.PressInViewAsync(ana.Id, second, "next");
        var third = await OpenedAsync(ana, "Three");

        Assert.Equal("Not that one", (await Site.Slack.SubmitAsync(ana.Id, third, ("value", "bad"))).Errors["name"]);
        Assert.True((await Site.Slack.SubmitAsync(ana.Id, third, ("value", "Maya"))).Accepted);

        await Site.Slack.UntilAsync(() => Site.Slack.DirectMessagesOf(ana.Id).Any(message => message.Text is "Got Maya"));
        Assert.Equal(second, Site.Slack.OpenViewOf(ana.Id)?.Id);
        Assert.Empty(Site.Slack.Mistakes);
    }

    [BoltFact]
    public async Task A_shortcut_opens_a_form_and_the_home_tab_is_filled()
    {
        var (channel, ana) = await Site.ChannelAsync("doors");
        var said = await Site.Slack.SayAsync(ana.Id, channel.Id, "Something");

        await Site.Slack.ShortcutAsync(ana.Id, channel.Id, said.Ts, "about");
        await OpenedAsync(ana, "About a message");
        await Site.Slack.OpenHomeAsync(ana.Id);

        await Site.Slack.UntilAsync(() => Site.Slack.HomeOf(ana.Id) is not null);
        Assert.Empty(Site.Slack.Mistakes);
    }

    private protected Task SaidAsync(WorkspaceChannel channel, string text) =>
        Site.Slack.UntilAsync(() => Site.Slack.MessagesOf(channel.Id).Any(message => message.Text == text));

    private Task WhisperedAsync(WorkspaceChannel channel, string text) =>
        Site.Slack.UntilAsync(() => Site.Slack.EphemeralsOf("U0ANA").Any(whisper => whisper.Channel == channel.Id && whisper.Text == text));

    private async Task<string> OpenedAsync(Person person, string title)
    {
        bool IsOpen() => Site.Slack.OpenViewOf(person.Id)?.Definition.GetProperty("title").GetProperty("text").GetString() == title;
        await Site.Slack.UntilAsync(IsOpen);
        return Site.Slack.OpenViewOf(person.Id)?.Id ?? "";
    }

    /// <summary>Time passes because the test says so: nobody waits for three seconds.</summary>
    private Task<bool> MovePatienceAsync(Task never)
    {
        Site.Clock.MoveTo(Site.Clock.GetUtcNow().AddSeconds(4));
        return Task.FromResult(never.IsCompleted);
    }
}
