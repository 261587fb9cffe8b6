using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>The elements of a message or view that a person can work.</summary>
internal static class WorkableForm
{
    public static IReadOnlyList<FormElement> In(Message message) => In(message.Blocks, message.Attachments);

    public static IReadOnlyList<FormElement> In(Ephemeral ephemeral) => In(ephemeral.Blocks, ephemeral.Attachments);

    public static IReadOnlyList<FormElement> In(JsonElement? blocks) =>
        blocks is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().SelectMany(ElementsOf)] : [];

    private static List<FormElement> In(JsonElement? blocks, JsonElement? attachments) =>
    [
        .. In(blocks),
        .. attachments is { } list ? list.EnumerateArray().SelectMany(attachment => In(attachment.Get("blocks"))) : [],
    ];

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
