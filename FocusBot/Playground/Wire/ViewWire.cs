using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>A view as it comes back to the app: its definition, with ids, hash and what the person has filled in.</summary>
internal static class ViewWire
{
    public static JsonObject ToJson(OpenView view, Workspace workspace)
    {
        var json = view.Definition.ToNode()!.AsObject();
        json["id"] = view.Id;
        json["team_id"] = workspace.Team.Id;
        json["hash"] = view.Hash;
        json["previous_view_id"] = view.PreviousId;
        json["root_view_id"] = view.RootId;
        json["app_id"] = workspace.App.Id;
        json["app_installed_team_id"] = workspace.Team.Id;
        json["bot_id"] = workspace.App.BotId;
        json["external_id"] ??= "";
        json["callback_id"] ??= "";
        json["private_metadata"] ??= "";
        json["state"] = new JsonObject { ["values"] = FormStateJson.ToJson(WorkableForm.In(view.Definition.Get("blocks")), view.State) };
        return json;
    }
}
