using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Which conversations the app may write to or read, and what Slack says when it may not.</summary>
internal sealed class ChannelAccess(Workspace workspace, Grants grants)
{
    /// <param name="id">A conversation, a channel's name, or a person, which means the conversation with that person.</param>
    public WorkspaceChannel ToWrite(string id)
    {
        var channel = id.StartsWith('U') || id.StartsWith('W') ? Direct(id) : Visible(workspace.Channels.Named(id.TrimStart('#'))?.Id ?? id);
        return IsMember(channel) ? Open(channel) : throw new ApiRefusalException("not_in_channel");
    }

    /// <summary>As for writing, but a person's id will not do.</summary>
    public WorkspaceChannel ToChange(string id) => Open(Visible(id));

    public WorkspaceChannel ToRead(string id)
    {
        var channel = Visible(id);
        Require(channel, "history");
        return IsMember(channel) ? channel : throw new ApiRefusalException("not_in_channel");
    }

    public WorkspaceChannel ToDescribe(string id)
    {
        var channel = Visible(id);
        Require(channel, "read");
        return channel;
    }

    /// <summary>To change what a channel is: public and private ones need a scope each.</summary>
    public WorkspaceChannel ToManage(string id)
    {
        var channel = ToChange(id);
        Require(channel.Kind is ChannelKind.Public ? "channels:manage" : Grants.ScopeOf(channel.Kind, "write"));
        return IsMember(channel) ? channel : throw new ApiRefusalException("not_in_channel");
    }

    public void Require(string scope)
    {
        if (!grants.Has(scope))
        {
            throw new ApiRefusalException("missing_scope") { NeededScope = scope };
        }
    }

    /// <summary>A thread is named by its root, never by a reply.</summary>
    public string? Thread(WorkspaceChannel channel, string? threadTs)
    {
        if (threadTs is not null && workspace.Messages.Find(channel.Id, threadTs) is not { IsReply: false, IsSystem: false })
        {
            throw new ApiRefusalException("cannot_reply_to_message", "[ERROR] thread_ts is not the root of a thread in this channel");
        }

        return threadTs;
    }

    private WorkspaceChannel Direct(string user) => workspace.People.Find(user) is { IsDeleted: false, IsBot: false, IsStranger: false }
        ? workspace.Channels.DirectWith(user, workspace.App.BotUser)
        : throw new ApiRefusalException("channel_not_found");

    private WorkspaceChannel Visible(string id) =>
        workspace.Channels.Find(id) is { } channel && (channel.Kind is ChannelKind.Public || IsMember(channel))
            ? channel
            : throw new ApiRefusalException("channel_not_found");

    private static WorkspaceChannel Open(WorkspaceChannel channel) =>
        channel.IsArchived ? throw new ApiRefusalException("is_archived") : channel;

    private bool IsMember(WorkspaceChannel channel) => channel.Has(workspace.App.BotUser);

    private void Require(WorkspaceChannel channel, string right) => Require(Grants.ScopeOf(channel.Kind, right));
}
