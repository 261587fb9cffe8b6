using System.Text.Json.Nodes;
using FocusBot.Playground.Control;
using FocusBot.Playground.Stories;
using FocusBot.Playground.Time;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Everything that one person's screen shows but the messages, of which <see cref="PageMessages"/> gives what is in view.</summary>
internal sealed class PageState(LocalSlack slack, PageChannels channels, ClockMover clock, StoryState story)
{
    private readonly Workspace _workspace = slack.Workspace;

    public JsonObject For(Person person)
    {
        // Read first: what changes while the rest is read rings again.
        var version = _workspace.Changes.Version;
        return new()
        {
            ["version"] = version,
            ["me"] = person.Id,
            ["team"] = _workspace.Team.Name,
            ["app"] = App(),
            ["people"] = new JsonArray([.. _workspace.People.All.Select(Describe)]),
            ["channels"] = channels.For(person),
            ["ephemerals"] = new JsonArray([.. _workspace.Ephemerals.SeenBy(person.Id).Select(Describe)]),
            ["views"] = new JsonArray([.. _workspace.Views.StackOf(person.Id).Select(PageForm.Describe)]),
            ["home"] = _workspace.Views.HomeOf(person.Id) is { } home ? PageForm.Describe(home) : null,
            ["threads"] = channels.Threads(person),
            ["story"] = story.Describe(),
            ["clock"] = clock.Describe(),
            ["mistakes"] = new JsonArray([.. slack.Mistakes.Select(mistake => JsonValue.Create(mistake))]),
        };
    }

    private JsonObject App() => new()
    {
        ["name"] = _workspace.App.Name,
        ["user"] = _workspace.App.BotUser,
        ["is_guest"] = _workspace.App.IsGuest,
        ["takes_messages"] = _workspace.App.TakesMessages,
        ["commands"] = new JsonArray([.. _workspace.App.Commands.Select(command => new JsonObject
        {
            ["name"] = command.Name, ["description"] = command.Description, ["usage_hint"] = command.UsageHint,
        })]),
        ["shortcuts"] = new JsonArray([.. _workspace.App.Shortcuts.Select(shortcut =>
            new JsonObject { ["callback_id"] = shortcut.CallbackId, ["name"] = shortcut.Name, ["is_global"] = shortcut.IsGlobal })]),
    };

    private static JsonObject Describe(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["real_name"] = person.RealName,
        ["title"] = person.Title,
        ["tz"] = person.Tz,
        ["is_bot"] = person.IsBot,
        ["is_guest"] = person.IsRestricted,
        ["is_stranger"] = person.IsStranger,
    };

    private JsonObject Describe(Ephemeral ephemeral) => new()
    {
        ["channel"] = ephemeral.Channel,
        ["ts"] = ephemeral.Ts,
        ["thread_ts"] = ephemeral.ThreadTs,
        ["user"] = ephemeral.IsFromSlack ? "USLACKBOT" : _workspace.App.BotUser,
        ["text"] = ephemeral.Text,
        ["is_app"] = true,
        ["is_ephemeral"] = true,
        ["blocks"] = ephemeral.Blocks?.ToNode(),
        ["attachments"] = ephemeral.Attachments?.ToNode(),
        ["chosen"] = PageForm.Chosen(WorkableForm.In(ephemeral), _workspace.Choices.Of(ephemeral.User, ephemeral.Ts)),
    };
}
