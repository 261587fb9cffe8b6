using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>Who comes and goes, and the end of a channel.</summary>
internal sealed class ChannelActions(Workspace workspace, EventFeed feed)
{
    public async Task InviteAsync(string inviter, string channel, string user)
    {
        if (!Enter(channel, user))
        {
            return;
        }

        await feed.JoinedAsync(Line(channel, user, "channel_join", "has joined the channel") with { Inviter = inviter });
    }

    public async Task JoinAsync(string user, string channel)
    {
        if (Enter(channel, user))
        {
            await feed.JoinedAsync(Line(channel, user, "channel_join", "has joined the channel"));
        }
    }

    public async Task LeaveAsync(string user, string channel)
    {
        workspace.Channels.Change(channel, before => before with { Members = before.Members.Remove(user) });
        await feed.PostedAsync(Line(channel, user, "channel_leave", "has left the channel"));
    }

    public async Task ArchiveAsync(string user, string channel)
    {
        var line = Line(channel, user, "channel_archive", "archived the channel");
        workspace.Channels.Change(channel, before => before with { IsArchived = true });
        await feed.PostedAsync(line);
    }

    private bool Enter(string id, string user)
    {
        var before = workspace.Channels[id];
        if (before.IsArchived)
        {
            throw new ActRefusedException($"#{before.Name} is archived.");
        }

        var after = workspace.Channels.Change(id, channel =>
            channel.Has(user) ? channel : channel with { Members = channel.Members.Add(user) });
        return !ReferenceEquals(before, after);
    }

    private Message Line(string channel, string user, string subtype, string what) =>
        workspace.Messages.Add(new Message(channel, workspace.Timestamps.Next(), user, $"<@{user}> {what}") { Subtype = subtype });
}
