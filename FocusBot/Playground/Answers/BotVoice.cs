using System.Text.Json;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Answers;

/// <summary>What the app says becomes part of the workspace, and comes back to it as events.</summary>
internal sealed class BotVoice(Workspace workspace, EventFeed feed)
{
    public Message Post(string channel, MessageContent content, string? threadTs, string? subtype = null)
    {
        var message = workspace.Messages.Add(new Message(channel, workspace.Timestamps.Next(), workspace.App.BotUser, content.Text)
        {
            BotId = workspace.App.BotId,
            ThreadTs = threadTs,
            Subtype = subtype,
            Blocks = content.Blocks,
            Attachments = content.Attachments,
            Metadata = Kept(content.Metadata),
        });

        // The answer to the call does not wait until the app has taken its own message back as an event.
        _ = feed.PostedAsync(message);
        return message;
    }

    public Message? Update(Message message, MessageContent content)
    {
        var change = workspace.Messages.Change(message.Channel, message.Ts, before => before with
        {
            Text = content.Text,
            Blocks = content.Blocks,
            Attachments = content.Attachments ?? before.Attachments,
            Metadata = content.Metadata is { } given ? Kept(given) : before.Metadata,
            Edited = new Edit(workspace.App.BotUser, workspace.Timestamps.Next()),
        });

        if (change is var (old, changed))
        {
            _ = feed.ChangedAsync(old, changed);
        }

        return change?.After;
    }

    public void Delete(Message message)
    {
        if (workspace.Messages.Remove(message.Channel, message.Ts) is { } gone)
        {
            _ = feed.DeletedAsync(gone);
        }
    }

    /// <summary>Says it to one person. Slack says ok to all of these, and shows some of them nowhere.</summary>
    public Ephemeral Whisper(string channel, string user, MessageContent content, string? threadTs = null)
    {
        var ephemeral = workspace.Ephemerals.Add(new Ephemeral(channel, workspace.Timestamps.Next(), user, content.Text)
        {
            ThreadTs = threadTs, Blocks = content.Blocks, Attachments = content.Attachments, Hidden = WhyHidden(channel, user, threadTs),
        });
        workspace.Changes.Ring();
        return ephemeral;
    }

    private string? WhyHidden(string channel, string user, string? threadTs) =>
        workspace.People[user].IsAway ? "the person has no open client"
        : threadTs is not null && !workspace.Messages.HasReplies(channel, threadTs) ? "the thread is not active"
        : null;

    /// <summary>An empty object clears the metadata.</summary>
    private static JsonElement? Kept(JsonElement? metadata) =>
        metadata is { } given && given.EnumerateObject().Any() ? given : null;
}
