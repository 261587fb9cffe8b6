using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>Slack names each block and each element that the app has left unnamed.</summary>
internal static class BlockIds
{
    public static JsonElement AssignedTo(JsonElement blocks)
    {
        var array = blocks.ToNode()!.AsArray();
        foreach (var block in array.OfType<JsonObject>())
        {
            block["block_id"] ??= Ids.Hex(5);
            foreach (var element in Elements(block).Where(element => element["type"]?.GetValue<string>() is not "image"))
            {
                element["action_id"] ??= Ids.Hex(5);
            }
        }

        return array.ToElement();
    }

    public static JsonElement AssignedToView(JsonElement view)
    {
        var json = view.ToNode()!.AsObject();
        json["blocks"] = AssignedTo(json["blocks"]!.ToElement()).ToNode();
        return json.ToElement();
    }

    private static IEnumerable<JsonObject> Elements(JsonObject block) => block["type"]?.GetValue<string>() switch
    {
        "section" => One(block["accessory"]),
        "input" => One(block["element"]),
        "actions" => block["elements"]!.AsArray().OfType<JsonObject>(),
        _ => [],
    };

    private static IEnumerable<JsonObject> One(JsonNode? element) => element is JsonObject json ? [json] : [];
}
