using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Actions;

/// <summary>What people write, change and take back. Each act is over once the app has answered its event.</summary>
internal sealed class TalkActions(Workspace workspace, EventFeed feed)
{
    /// <param name="text">As it goes over the wire: escaped, people as <c>&lt;@U…&gt;</c>.</param>
    /// <param name="broadcast">Also shown in the channel.</param>
    public async Task<Message> SayAsync(string user, string channel, string text, string? threadTs = null, bool broadcast = false)
    {
        CheckMayWrite(user, channel, threadTs);
        return await PostAsync(New(user, channel, text, threadTs) with { Subtype = broadcast ? "thread_broadcast" : null });
    }

    public async Task<Message> ShareFileAsync(string user, string channel, string text, string fileName, string? threadTs = null)
    {
        CheckMayWrite(user, channel, threadTs);
        return await PostAsync(New(user, channel, text, threadTs) with { Subtype = "file_share", Files = FileNamed(fileName) });
    }

    public async Task<Message> EditAsync(string user, string channel, string ts, string text)
    {
        Own(user, channel, ts);
        var change = workspace.Messages.Change(channel, ts, before => before with
        {
            Text = MessageText.Cut(text), Edited = new Edit(user, workspace.Timestamps.Next()),
        });
        var (old, changed) = change ?? throw new ActRefusedException("That message is gone.");
        await feed.ChangedAsync(old, changed);
        return changed;
    }

    /// <summary>Takes the message back. A root that has replies leaves a line in its place.</summary>
    public async Task DeleteAsync(string user, string channel, string ts)
    {
        var message = Own(user, channel, ts);
        if (!message.IsReply && workspace.Messages.HasReplies(channel, ts))
        {
            workspace.Messages.Change(channel, ts, Tombstone);
        }
        else
        {
            workspace.Messages.Remove(channel, ts);
        }

        await feed.DeletedAsync(message);
    }

    private async Task<Message> PostAsync(Message message)
    {
        workspace.Messages.Add(message);
        await feed.PostedAsync(message);
        return message;
    }

    private Message New(string user, string channel, string text, string? threadTs) =>
        new(channel, workspace.Timestamps.Next(), user, MessageText.Cut(text)) { ThreadTs = threadTs };

    private void CheckMayWrite(string user, string channelId, string? threadTs)
    {
        var channel = workspace.Channels[channelId];
        if (!channel.Has(user))
        {
            throw new ActRefusedException($"{workspace.People[user].Name} is not in #{channel.Name}.");
        }

        if (channel.IsArchived)
        {
            throw new ActRefusedException($"#{channel.Name} is archived.");
        }

        if (threadTs is not null && workspace.Messages.Find(channelId, threadTs) is not { IsReply: false })
        {
            throw new ActRefusedException("There is no thread with that root.");
        }
    }

    private Message Own(string user, string channel, string ts)
    {
        var message = workspace.Messages.Find(channel, ts) ?? throw new ActRefusedException("There is no such message.");
        return message.User == user ? message : throw new ActRefusedException("That message is somebody else's.");
    }

    private static Message Tombstone(Message root) => root with
    {
        Subtype = "tombstone", User = "USLACKBOT", Text = "This message was deleted.", Blocks = null, Files = null,
    };

    private static JsonElement FileNamed(string name) => new JsonArray(new JsonObject
    {
        ["id"] = Ids.New("F"), ["name"] = name, ["title"] = name, ["mimetype"] = "image/png", ["filetype"] = "png",
    }).ToElement();
}
