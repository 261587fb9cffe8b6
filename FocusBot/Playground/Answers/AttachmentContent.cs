using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Answers;

/// <summary>The attachments of a message: numbered, each with what stands for it where it can't be drawn.</summary>
internal static class AttachmentContent
{
    public const string Malformed = "invalid_attachments";

    private const int Most = 100;

    /// <exception cref="ApiRefusalException">With Slack's own error word.</exception>
    public static JsonElement? Lawful(JsonElement? attachments)
    {
        if (attachments is not { } given)
        {
            return null;
        }

        if (given.GetArrayLength() > Most)
        {
            throw new ApiRefusalException("too_many_attachments");
        }

        return new JsonArray([.. given.EnumerateArray().Select(Numbered)]).ToElement();
    }

    private static JsonObject Numbered(JsonElement attachment, int index)
    {
        if (attachment.ToNode() is not JsonObject json)
        {
            throw new ApiRefusalException(Malformed);
        }

        if (attachment.Get("blocks") is { } blocks)
        {
            json["blocks"] = Blocks(blocks, $"/attachments/{index}/blocks").ToNode();
        }

        json["id"] = index + 1;
        json["fallback"] ??= attachment.Text("text") ?? attachment.Text("title") ?? "[no preview available]";
        return json;
    }

    private static JsonElement Blocks(JsonElement blocks, string pointer)
    {
        if (blocks.ValueKind is not JsonValueKind.Array)
        {
            throw new ApiRefusalException("invalid_blocks_format");
        }

        ApiRefusalException.ThrowIfAny("invalid_blocks", MessageValidation.Check(blocks, pointer));
        return BlockIds.AssignedTo(blocks);
    }
}
