using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>What the history methods add to a message: a root's counts, and metadata only for those who ask for it.</summary>
internal static class ThreadWire
{
    private const int MostReplyUsers = 5;

    public static JsonObject ToHistoryJson(Message message, Workspace workspace, bool allMetadata)
    {
        var json = MessageWire.ToJson(message, workspace);
        if (!allMetadata && message.Metadata is { } metadata)
        {
            json["metadata"] = new JsonObject { ["event_type"] = metadata.Text("event_type") };
        }

        if (message.Reactions.Count > 0)
        {
            json["reactions"] = Reactions(message);
        }

        if (!message.IsReply && message.ThreadTs is not null)
        {
            AddCounts(json, workspace.Messages.Thread(message.Channel, message.Ts));
        }

        return json;
    }

    public static JsonArray Reactions(Message message) => [.. message.Reactions.Select(reaction => new JsonObject
    {
        ["name"] = reaction.Name,
        ["users"] = new JsonArray([.. reaction.Users.Select(user => JsonValue.Create(user))]),
        ["count"] = reaction.Users.Count,
    })];

    private static void AddCounts(JsonObject json, IReadOnlyList<Message> thread)
    {
        Message[] replies = [.. thread.Where(message => message.IsReply)];
        string[] users = [.. replies.Select(reply => reply.User).Distinct()];
        json["reply_count"] = replies.Length;
        json["reply_users_count"] = users.Length;
        json["reply_users"] = new JsonArray([.. users.Take(MostReplyUsers).Select(user => JsonValue.Create(user))]);
        json.AddIfAny("latest_reply", replies.LastOrDefault()?.Ts);
        json["is_locked"] = false;
        json["subscribed"] = false;
    }
}
