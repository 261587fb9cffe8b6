using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Page;

/// <summary>Everything that one person's screen shows.</summary>
internal sealed class PageState(LocalSlack slack)
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
            ["channels"] = new JsonArray([.. Visible(person).Select(channel => Describe(channel, person))]),
            ["ephemerals"] = new JsonArray([.. _workspace.Ephemerals.SeenBy(person.Id).Select(Describe)]),
            ["views"] = new JsonArray([.. _workspace.Views.StackOf(person.Id).Select(PageForm.Describe)]),
            ["home"] = _workspace.Views.HomeOf(person.Id) is { } home ? PageForm.Describe(home) : null,
            ["mistakes"] = new JsonArray([.. slack.Mistakes.Select(mistake => JsonValue.Create(mistake))]),
        };
    }

    private JsonObject App() => new()
    {
        ["name"] = _workspace.App.Name,
        ["user"] = _workspace.App.BotUser,
        ["commands"] = new JsonArray([.. _workspace.App.Commands.Select(command => JsonValue.Create(command))]),
        ["shortcuts"] = new JsonArray([.. _workspace.App.Shortcuts.Select(shortcut =>
            new JsonObject { ["callback_id"] = shortcut.CallbackId, ["name"] = shortcut.Name })]),
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

    private JsonObject Describe(Channel channel, Person person) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["kind"] = channel.WireType,
        ["topic"] = channel.Topic,
        ["is_archived"] = channel.IsArchived,
        ["is_shared"] = channel.IsShared,
        ["is_member"] = channel.Has(person.Id),
        ["members"] = new JsonArray([.. channel.Members.Select(member => JsonValue.Create(member))]),
        ["messages"] = new JsonArray([.. _workspace.Messages.In(channel.Id).Select(message => Describe(message, person))]),
    };

    private JsonObject Describe(Message message, Person person) => new()
    {
        ["ts"] = message.Ts,
        ["user"] = message.User,
        ["text"] = message.Text,
        ["thread_ts"] = message.ThreadTs,
        ["subtype"] = message.Subtype,
        ["is_app"] = message.BotId is not null,
        ["is_edited"] = message.Edited is not null,
        ["link"] = Permalink.To(message, _workspace).AbsoluteUri,
        ["file"] = message.Files is { } files ? files[0].Text("name") : null,
        ["blocks"] = message.Blocks?.ToNode(),
        ["chosen"] = PageForm.Chosen(message.Blocks, _workspace.Choices.Of(person.Id, message.Ts)),
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
        ["chosen"] = PageForm.Chosen(ephemeral.Blocks, _workspace.Choices.Of(ephemeral.User, ephemeral.Ts)),
    };

    /// <summary>People of another organisation see the channels they were let into, and no others.</summary>
    private IEnumerable<Channel> Visible(Person person) => _workspace.Channels.All.Where(channel =>
        channel.Has(person.Id) || (channel.Kind is ChannelKind.Public && !person.IsStranger && !person.IsRestricted));
}
