using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>The payloads of interactivity.</summary>
internal static class InteractionWire
{
    public static JsonObject InMessage(Pressed pressed, Workspace workspace)
    {
        var json = Start("block_actions", pressed.User, workspace);
        var (channel, ts, thread) = (pressed.Target.Channel, pressed.Target.Ts, pressed.Target.ThreadTs);
        var container = new JsonObject
        {
            ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["is_ephemeral"] = pressed.Target.IsEphemeral,
        };
        container.AddIfAny("thread_ts", thread);
        json["container"] = container;
        json["channel"] = Channel(channel, workspace);
        if (!pressed.Target.IsEphemeral && workspace.Messages.Find(channel, ts ?? "") is { } message)
        {
            json["message"] = MessageWire.ToJson(message, workspace);
        }

        json["state"] = new JsonObject { ["values"] = FormStateJson.ToJson(pressed.Form, pressed.State) };
        json["response_url"] = pressed.ResponseUrl;
        json["actions"] = new JsonArray(pressed.Action);
        return json;
    }

    public static JsonObject InView(OpenView view, JsonObject action, Workspace workspace)
    {
        var json = Start("block_actions", view.User, workspace);
        json["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        json["view"] = ViewWire.ToJson(view, workspace);
        json["actions"] = new JsonArray(action);
        return json;
    }

    public static JsonObject Shortcut(string user, Message message, string callbackId, string responseUrl, Workspace workspace)
    {
        var json = Start("message_action", user, workspace);
        json["callback_id"] = callbackId;
        json["response_url"] = responseUrl;
        json["message_ts"] = message.Ts;
        json["action_ts"] = workspace.Timestamps.Next();
        json["channel"] = Channel(message.Channel, workspace);
        json["message"] = MessageWire.ToJson(message, workspace);
        return json;
    }

    public static JsonObject GlobalShortcut(string user, string callbackId, Workspace workspace)
    {
        var json = Start("shortcut", user, workspace);
        json["callback_id"] = callbackId;
        json["action_ts"] = workspace.Timestamps.Next();
        return json;
    }

    public static JsonObject Submission(OpenView view, Workspace workspace)
    {
        var json = Start("view_submission", view.User, workspace);
        json["view"] = ViewWire.ToJson(view, workspace);
        json["response_urls"] = new JsonArray();
        return json;
    }

    public static JsonObject Closed(OpenView view, bool isCleared, Workspace workspace)
    {
        var json = Start("view_closed", view.User, workspace);
        json.Remove("trigger_id");
        json["view"] = ViewWire.ToJson(view, workspace);
        json["is_cleared"] = isCleared;
        return json;
    }

    /// <summary>The person types in a menu, and the app is asked what to offer.</summary>
    public static JsonObject Suggestion(OpenView view, FormElement element, string typed, Workspace workspace)
    {
        var json = Start("block_suggestion", view.User, workspace);
        json.Remove("trigger_id");
        json["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        json["view"] = ViewWire.ToJson(view, workspace);
        json["action_id"] = element.ActionId;
        json["block_id"] = element.BlockId;
        json["value"] = typed;
        return json;
    }

    private static JsonObject Start(string type, string user, Workspace workspace) => new()
    {
        ["type"] = type,
        ["api_app_id"] = workspace.App.Id,
        ["token"] = EventEnvelope.DeprecatedToken,
        ["trigger_id"] = workspace.Triggers.Issue(user),
        ["team"] = new JsonObject { ["id"] = workspace.Team.Id, ["domain"] = workspace.Team.Domain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
        ["user"] = PersonWire.Brief(workspace.People[user], workspace),
    };

    private static JsonObject Channel(string id, Workspace workspace) =>
        new() { ["id"] = id, ["name"] = ChannelWire.NameFor(workspace.Channels[id]) };
}

/// <summary>What a person worked in a message, and what else they had chosen in it.</summary>
internal sealed record Pressed(string User, ResponseTarget Target, IReadOnlyList<FormElement> Form, ViewState State)
{
    public required JsonObject Action { get; init; }

    public required string ResponseUrl { get; init; }
}
