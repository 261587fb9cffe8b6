using System.Text.Json;
using FocusBot.Playground.Validation;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Answers;

/// <summary>What a message says, checked against everything that Slack would refuse.</summary>
internal sealed record MessageContent(string Text, JsonElement? Blocks, JsonElement? Metadata)
{
    /// <exception cref="ApiRefusalException">With Slack's own error word.</exception>
    public static MessageContent Read(ApiArguments arguments, int longestText = MessageValidation.LongestText)
    {
        var blocks = arguments.Structure("blocks", JsonValueKind.Array, "invalid_blocks_format");
        var text = arguments.Text("text");
        if (text is null && (blocks?.GetArrayLength() ?? 0) == 0)
        {
            throw new ApiRefusalException("no_text");
        }

        if (text?.Length > longestText)
        {
            throw new ApiRefusalException("msg_too_long");
        }

        return new MessageContent(text ?? "", Lawful(blocks), ReadMetadata(arguments));
    }

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
