using System.Text.Json;
using FocusBot.Playground.Api;
using FocusBot.Playground.Law;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Answers;

/// <summary>What a message says, checked against everything that Slack would refuse.</summary>
internal sealed record Content(string Text, JsonElement? Blocks, JsonElement? Metadata)
{
    /// <exception cref="ApiRefusalException">With Slack's own error word.</exception>
    public static Content Read(ApiArguments arguments, int longestText = MessageLaw.LongestText)
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

        return new Content(text ?? "", Lawful(blocks), ReadMetadata(arguments));
    }

    private static JsonElement? Lawful(JsonElement? blocks)
    {
        if (blocks is not { } given)
        {
            return null;
        }

        ApiRefusalException.ThrowIfAny("invalid_blocks", MessageLaw.Check(given));
        return MessageLaw.TextLength(given) > MessageLaw.LongestTogether
            ? throw new ApiRefusalException("msg_blocks_too_long")
            : BlockIds.AssignedTo(given);
    }

    private static JsonElement? ReadMetadata(ApiArguments arguments)
    {
        var metadata = arguments.Structure("metadata", JsonValueKind.Object, "invalid_metadata_format");
        return metadata is { } given && MetadataLaw.Check(given) is { } error ? throw new ApiRefusalException(error) : metadata;
    }
}
