using System.Text.Json;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Validation;

/// <summary>What Slack refuses in the blocks of a message, and when they are too long together.</summary>
internal static class MessageValidation
{
    public const int MostBlocks = 50, LongestTogether = 13_200, LongestMarkdown = 12_000, LongestUpdate = 4_000;

    /// <param name="pointer">Where they stand in what the app has sent.</param>
    public static IReadOnlyList<Violation> Check(JsonElement blocks, string pointer = "/blocks")
    {
        var findings = new List<Violation>();
        CheckBlocks(new ValidatedPart(blocks, pointer, findings), MostBlocks, BlockSurface.Message);
        return findings;
    }

    /// <summary>All text of the blocks together, which has a limit of its own.</summary>
    public static int TextLength(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Sum(TextLength),
        JsonValueKind.Object => json.EnumerateObject().Sum(property =>
            property is { Name: "text", Value.ValueKind: JsonValueKind.String }
                ? property.Value.GetString()!.Length
                : TextLength(property.Value)),
        _ => 0,
    };

    public static void CheckBlocks(ValidatedPart blocks, int most, BlockSurface surface)
    {
        if (blocks.Json.GetArrayLength() > most)
        {
            blocks.Refuse($"no more than {most} items allowed");
        }

        var ids = new HashSet<string>();
        foreach (var (index, json) in blocks.Json.EnumerateArray().Index())
        {
            var block = blocks.At($"{index}", json);
            BlockValidation.Check(block, surface);
            if (json.Text("block_id") is { } id && !ids.Add(id))
            {
                block.Refuse("block_id must be unique");
            }
        }
    }
}
