using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Answers;

/// <summary>What a message says, checked against everything that Slack would refuse.</summary>
internal sealed record MessageContent(string Text, JsonElement? Blocks, JsonElement? Metadata)
{
    public JsonElement? Attachments { get; private init; }

    public static MessageContent Plain(string text) => new(MessageText.Cut(text), null, null);

    /// <param name="longestText">What is longer is refused; without it, it is cut.</param>
    /// <exception cref="ApiRefusalException">With Slack's own error word.</exception>
    public static MessageContent Read(ApiArguments arguments, int? longestText = null)
    {
        var blocks = arguments.Structure("blocks", JsonValueKind.Array, "invalid_blocks_format");
        var attachments = arguments.Structure("attachments", JsonValueKind.Array, AttachmentContent.Malformed);
        var text = arguments.Text("text");
        if (arguments.Text("markdown_text") is { } markdown)
        {
            RefuseConflict(markdown, text, blocks);
            (text, blocks) = (markdown, Markdown(markdown));
        }

        if (text is null && IsEmpty(blocks) && IsEmpty(attachments))
        {
            throw new ApiRefusalException("no_text");
        }

        if (text?.Length > longestText)
        {
            throw new ApiRefusalException("msg_too_long");
        }

        return new MessageContent(MessageText.Cut(text ?? ""), Lawful(blocks), ReadMetadata(arguments)) { Attachments = AttachmentContent.Lawful(attachments) };
    }

    private static void RefuseConflict(string markdown, string? text, JsonElement? blocks)
    {
        if (text is not null || !IsEmpty(blocks))
        {
            throw new ApiRefusalException("markdown_text_conflict");
        }

        if (markdown.Length > MessageValidation.LongestMarkdown)
        {
            throw new ApiRefusalException("msg_too_long");
        }
    }

    private static JsonElement Markdown(string text) => new JsonArray(new JsonObject { ["type"] = "markdown", ["text"] = text }).ToElement();

    private static bool IsEmpty(JsonElement? list) => list is not { } given || given.GetArrayLength() == 0;

    private static JsonElement? Lawful(JsonElement? blocks)
    {
        if (blocks is not { } given)
        {
            return null;
        }

        ApiRefusalException.ThrowIfAny("invalid_blocks", MessageValidation.Check(given));
        return MessageValidation.TextLength(given) > MessageValidation.LongestTogether
            ? throw new ApiRefusalException("msg_blocks_too_long")
            : BlockIds.AssignedTo(given);
    }

    private static JsonElement? ReadMetadata(ApiArguments arguments)
    {
        var metadata = arguments.Structure("metadata", JsonValueKind.Object, "invalid_metadata_format");
        return metadata is { } given && MetadataValidation.Check(given) is { } error ? throw new ApiRefusalException(error) : metadata;
    }
}
