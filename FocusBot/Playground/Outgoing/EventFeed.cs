using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Outgoing;

/// <summary>Tells the app what happens, as far as its scopes and its membership reach.</summary>
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

        if (MentionsApp(message) && IsMember(channel) && grants.Has("app_mentions:read"))
        {
            happened.Add(EventWire.Mentioned(message, channel, workspace));
        }

        return RaiseAsync(happened, channel);
    }

    public Task ChangedAsync(Message before, Message after) =>
        IfReadAsync(after.Channel, channel => EventWire.Changed(before, after, channel, workspace));

    public Task DeletedAsync(Message gone) =>
        IfReadAsync(gone.Channel, channel => EventWire.Deleted(gone, channel, workspace));

    public async Task JoinedAsync(Message line)
    {
        await PostedAsync(line);
        var channel = workspace.Channels[line.Channel];
        if (IsMember(channel) && grants.Has(channel.Kind is ChannelKind.Private ? "groups:read" : "channels:read"))
        {
            await RaiseAsync([EventWire.Joined(line.User, line.Inviter, channel, workspace)], channel);
        }
    }

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

    private bool IsRead(WorkspaceChannel channel) => IsMember(channel) && grants.Has(channel.Kind switch
    {
        ChannelKind.Public => "channels:history",
        ChannelKind.Private => "groups:history",
        ChannelKind.Several => "mpim:history",
        _ => "im:history",
    });

    private bool IsMember(WorkspaceChannel channel) => channel.Has(workspace.App.BotUser);

    private bool MentionsApp(Message message) =>
        message is { BotId: null, IsSystem: false } && message.Text.Contains($"<@{workspace.App.BotUser}", StringComparison.Ordinal);
}
