using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Outgoing;

/// <summary>Tells the app what happens, as far as its scopes, its subscriptions and its membership reach.</summary>
internal sealed class EventFeed(Workspace workspace, Grants grants, Courier courier)
{
    /// <returns>Once the app has answered the first attempts.</returns>
    public Task PostedAsync(Message message)
    {
        var channel = workspace.Channels[message.Channel];
        List<JsonObject> happened = [];
        if (IsRead(channel))
        {
            happened.Add(EventWire.Posted(message, channel, workspace));
        }

        if (MentionsApp(message) && IsMember(channel) && grants.Hears(EventType.All["app_mention"], channel.Kind))
        {
            happened.Add(EventWire.Mentioned(message, channel, workspace));
        }

        return RaiseAsync(happened, channel);
    }

    public Task ChangedAsync(Message before, Message after) =>
        IfReadAsync(after.Channel, channel => EventWire.Changed(before, after, channel, workspace));

    public Task DeletedAsync(Message gone) =>
        IfReadAsync(gone.Channel, channel => EventWire.Deleted(gone, channel, workspace));

    /// <summary>Something in a conversation or about it that is no message. Private ones are told of to members alone.</summary>
    /// <param name="everywhere">In public channels that the app isn't in, too.</param>
    public Task HappenedAsync(EventType type, string id, Func<WorkspaceChannel, JsonObject> happened, bool everywhere = false)
    {
        var channel = workspace.Channels[id];
        var isNear = IsMember(channel) || (everywhere && channel.Kind is ChannelKind.Public);
        return RaiseAsync(isNear && grants.Hears(type, channel.Kind) ? [happened(channel)] : [], channel);
    }

    public Task HomeOpenedAsync(string user, WorkspaceChannel direct, OpenView? home) =>
        HappenedAsync(EventType.All["app_home_opened"], direct.Id, _ => EventWire.HomeOpened(user, direct, home, workspace));

    /// <summary>Any event at all, in a full envelope.</summary>
    public Task<DeliveryAnswer> RaiseAsync(JsonObject happened, bool isShared = false)
    {
        workspace.Changes.Ring();
        return courier.SendAsync(SlackDelivery.Of(SlackDeliveryKind.Event, EventEnvelope.Around(happened, workspace, isShared)));
    }

    private Task<DeliveryAnswer[]> IfReadAsync(string id, Func<WorkspaceChannel, JsonObject> happened)
    {
        var channel = workspace.Channels[id];
        return RaiseAsync(IsRead(channel) ? [happened(channel)] : [], channel);
    }

    private Task<DeliveryAnswer[]> RaiseAsync(List<JsonObject> happened, WorkspaceChannel channel)
    {
        workspace.Changes.Ring();
        return Task.WhenAll(happened.Select(json => RaiseAsync(json, channel.IsShared)));
    }

    private bool IsRead(WorkspaceChannel channel) => IsMember(channel) && grants.Hears(EventType.Message(channel.Kind), channel.Kind);

    private bool IsMember(WorkspaceChannel channel) => channel.Has(workspace.App.BotUser);

    private bool MentionsApp(Message message) =>
        message is { BotId: null, IsSystem: false } && message.Text.Contains($"<@{workspace.App.BotUser}", StringComparison.Ordinal);
}
