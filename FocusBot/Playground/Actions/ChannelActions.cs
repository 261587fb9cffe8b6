using System.Collections.Immutable;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>Who comes and goes, and what becomes of a channel. What has happened has happened at once; the task ends once the app has answered.</summary>
internal sealed class ChannelActions(Workspace workspace, EventFeed feed)
{
    public Task CreateAsync(WorkspaceChannel channel)
    {
        workspace.Channels.Put(channel);
        return channel.Kind is ChannelKind.Public
            ? feed.HappenedAsync(EventType.All["channel_created"], channel.Id, made => ChannelEventWire.Created(made, workspace), everywhere: true)
            : Task.CompletedTask;
    }

    public Task InviteAsync(string inviter, string channel, string user) => EnterAsync(user, channel, inviter);

    public Task JoinAsync(string user, string channel) => EnterAsync(user, channel, inviter: null);

    public async Task LeaveAsync(string user, string channel)
    {
        workspace.Channels.Change(channel, before => before with { Members = before.Members.Remove(user) });
        await feed.PostedAsync(Line(channel, user, "channel_leave", "has left the channel"));
        await feed.HappenedAsync(EventType.All["member_left_channel"], channel, left => ChannelEventWire.Left(user, left, workspace));
    }

    public async Task ArchiveAsync(string user, string channel)
    {
        var line = Line(channel, user, "channel_archive", "archived the channel");
        var archived = workspace.Channels.Change(channel, before => before with { IsArchived = true });
        await feed.PostedAsync(line);
        var type = EventType.OfChannel(archived.Kind, "archive");
        await feed.HappenedAsync(type, channel, ended => ChannelEventWire.Ended(type, user, ended, workspace), everywhere: true);
    }

    public async Task UnarchiveAsync(string user, string channel)
    {
        var opened = workspace.Channels.Change(channel, before => before with { IsArchived = false });
        await feed.PostedAsync(Line(channel, user, "channel_unarchive", "un-archived the channel"));
        var type = EventType.OfChannel(opened.Kind, "unarchive");
        await feed.HappenedAsync(type, channel, again => ChannelEventWire.Ended(type, user, again, workspace), everywhere: true);
    }

    public async Task RenameAsync(string user, string channel, string name)
    {
        var old = workspace.Channels[channel].Name;
        var renamed = workspace.Channels.Change(channel, before => before with { Name = name, PreviousNames = before.PreviousNames.Add(old) });
        await feed.PostedAsync(Line(channel, user, "channel_name", $"has renamed the channel from \"{old}\" to \"{name}\"", ("old_name", old), ("name", name)));
        var type = EventType.OfChannel(renamed.Kind, "rename");
        await feed.HappenedAsync(type, channel, now => ChannelEventWire.Renamed(type, now, workspace), everywhere: true);
    }

    public Task SetTopicAsync(string user, string channel, string topic)
    {
        workspace.Channels.Change(channel, before => before with { Topic = Now(topic, user) });
        return feed.PostedAsync(Line(channel, user, "channel_topic", $"set the channel topic: {topic}", ("topic", topic)));
    }

    public Task SetPurposeAsync(string user, string channel, string purpose)
    {
        workspace.Channels.Change(channel, before => before with { Purpose = Now(purpose, user) });
        return feed.PostedAsync(Line(channel, user, "channel_purpose", $"set the channel description: {purpose}", ("purpose", purpose)));
    }

    private async Task EnterAsync(string user, string id, string? inviter)
    {
        var before = workspace.Channels[id];
        if (before.IsArchived)
        {
            throw new ActRefusedException($"#{before.Name} is archived.");
        }

        var after = workspace.Channels.Change(id, channel => channel.Has(user) ? channel : channel with { Members = channel.Members.Add(user) });
        if (!ReferenceEquals(before, after))
        {
            await feed.PostedAsync(Line(id, user, "channel_join", "has joined the channel") with { Inviter = inviter });
            await feed.HappenedAsync(EventType.All["member_joined_channel"], id, channel => ChannelEventWire.Joined(user, inviter, channel, workspace));
        }
    }

    private Said Now(string words, string user) => new(words, user, workspace.Clock.GetUtcNow().ToUnixTimeSeconds());

    private Message Line(string channel, string user, string subtype, string what, params IEnumerable<(string Name, string Value)> details) =>
        workspace.Messages.Add(new Message(channel, workspace.Timestamps.Next(), user, $"<@{user}> {what}")
        {
            Subtype = subtype, Details = details.ToImmutableSortedDictionary(detail => detail.Name, detail => detail.Value),
        });
}
