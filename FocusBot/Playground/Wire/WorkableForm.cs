using System.Text.Json;

namespace FocusBot.Playground.Wire;

/// <summary>The elements of a message or view that a person can work.</summary>
internal static class WorkableForm
{
    public static IReadOnlyList<FormElement> In(JsonElement? blocks) =>
        blocks is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().SelectMany(ElementsOf)] : [];

    private static IEnumerable<FormElement> ElementsOf(JsonElement block)
    {
        var id = block.Text("block_id") ?? "";
        return block.Text("type") switch
        {
            "section" when block.Get("accessory") is { } accessory && accessory.Text("type") is not "image" => [new(id, accessory)],
            "actions" or "context_actions" => block.Items("elements").Select(element => new FormElement(id, element)),
            "input" when block.Get("element") is { } element =>
            [
                new(id, element) { IsInput = true, IsRequired = !block.IsTrue("optional"), IsDispatched = block.IsTrue("dispatch_action") },
            ],
            _ => [],
        };
    }
}
