using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>A message in the shape in which Slack sends it.</summary>
internal static class MessageWire
{
    public static JsonObject ToJson(Message message, Workspace workspace)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = message.User, ["ts"] = message.Ts, ["text"] = message.Text };
        AddAuthor(json, message, workspace);
        AddContent(json, message);
        AddThread(json, message, workspace);
        AddHistory(json, message);
        AddHuddle(json, message);
        return json;
    }

    /// <remarks>None of it is documented: this is what deliveries that were recorded hold.</remarks>
    private static void AddHuddle(JsonObject json, Message message)
    {
        if (message.Huddle is not { } huddle)
        {
            return;
        }

        json["no_notifications"] = true;
        json["permalink"] = $"https://app.slack.com/client/huddle/{message.Channel}";
        json["room"] = new JsonObject
        {
            ["id"] = huddle.Room,
            ["call_family"] = "huddle",
            ["channels"] = new JsonArray(message.Channel),
            ["created_by"] = huddle.BegunBy,
            ["date_start"] = huddle.Begun,
            ["date_end"] = huddle.Ended,
            ["has_ended"] = huddle.Ended > 0,
            ["participants"] = new JsonArray([.. huddle.Present.Select(person => JsonValue.Create(person))]),
            ["participant_history"] = new JsonArray([.. huddle.WereThere.Select(person => JsonValue.Create(person))]),
            ["thread_root_ts"] = message.Ts,
            ["is_dm_call"] = false,
            ["is_scheduled"] = false,
            ["name"] = "",
        };
    }

    private static void AddAuthor(JsonObject json, Message message, Workspace workspace)
    {
        var author = workspace.People.Find(message.User);
        var team = author is null ? workspace.Team.Id : workspace.TeamOf(author);
        json["team"] = team;
        if (message.BotId is { } bot)
        {
            json["bot_id"] = bot;
            json["app_id"] = workspace.App.Id;
            json["bot_profile"] = new JsonObject
            {
                ["id"] = bot, ["app_id"] = workspace.App.Id, ["name"] = workspace.App.Name, ["deleted"] = false, ["team_id"] = workspace.Team.Id,
            };
        }
        else if (author?.HomeTeam is not null)
        {
            json["user_team"] = team;
            json["source_team"] = team;
            json["user_profile"] = new JsonObject { ["team"] = team, ["name"] = author.Name, ["real_name"] = author.RealName };
        }
    }

    private static void AddContent(JsonObject json, Message message)
    {
        json.AddIfAny("subtype", message.Subtype);
        json.AddIfAny("inviter", message.Inviter);
        foreach (var (name, value) in message.Details)
        {
            json[name] = value;
        }

        if (message is { BotId: null, Subtype: null or "thread_broadcast" or "file_share" })
        {
            json["client_msg_id"] = ClientMessageId(message);
        }

        if (message.Blocks is { } blocks)
        {
            json["blocks"] = blocks.ToNode();
        }
        else if (message is { BotId: null, IsSystem: false, Huddle: null })
        {
            json["blocks"] = RichText(message);
        }

        if (message.Attachments is { } attachments)
        {
            json["attachments"] = attachments.ToNode();
        }

        if (message.Files is { } files)
        {
            json["files"] = files.ToNode();
            json["upload"] = false;
        }

        if (message.Metadata is { } metadata)
        {
            json["metadata"] = metadata.ToNode();
        }
    }

    private static void AddThread(JsonObject json, Message message, Workspace workspace)
    {
        if (message.ThreadTs is not { } root)
        {
            return;
        }

        json["thread_ts"] = root;
        if (message.IsReply && workspace.Messages.Find(message.Channel, root) is { } parent)
        {
            json["parent_user_id"] = parent.User;
            if (message.Subtype is "thread_broadcast")
            {
                json["root"] = ToJson(parent, workspace);
            }
        }
    }

    private static void AddHistory(JsonObject json, Message message)
    {
        if (message.Edited is { } edit)
        {
            json["edited"] = new JsonObject { ["user"] = edit.User, ["ts"] = edit.Ts };
        }
    }

    /// <summary>Slack turns what a person types into one rich_text block.</summary>
    private static JsonArray RichText(Message message) =>
    [
        new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = "b" + message.Ts.Replace(".", "", StringComparison.Ordinal),
            ["elements"] = new JsonArray(new JsonObject
            {
                ["type"] = "rich_text_section",
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = message.Text }),
            }),
        },
    ];

    private static string ClientMessageId(Message message) =>
        $"00000000-0000-4000-8000-{message.Ts.Replace(".", "", StringComparison.Ordinal)[^12..]}";

    public static void AddIfAny(this JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
