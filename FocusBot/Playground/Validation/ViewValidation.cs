using System.Text.Json;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Validation;

/// <summary>What Slack refuses in a modal or a Home tab.</summary>
internal static class ViewValidation
{
    public const int MostBlocks = 100, LongestWord = 24, LongestMetadata = 3000, LargestView = 250_000;

    private static readonly string[] Common = ["type", "blocks", "private_metadata", "callback_id", "external_id"];

    private static readonly string[] Modal =
        [.. Common, "title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"];

    public static IReadOnlyList<Violation> Check(JsonElement json, BlockSurface surface)
    {
        var findings = new List<Violation>();
        var view = new ValidatedPart(json, "/view", findings);
        if (!view.HasOnly(surface is BlockSurface.Modal ? Modal : Common))
        {
            return findings;
        }

        if (view.Type != (surface is BlockSurface.Modal ? "modal" : "home"))
        {
            view.Refuse($"unsupported type: {view.Type}");
        }

        CheckFields(view);
        if (surface is BlockSurface.Modal)
        {
            CheckModal(view);
        }

        if (view.Items("blocks", 0, MostBlocks).Any() && view.Part("blocks") is { } blocks)
        {
            MessageValidation.CheckBlocks(blocks, MostBlocks, surface);
        }

        return findings;
    }

    private static void CheckFields(ValidatedPart view)
    {
        view.Text("private_metadata", LongestMetadata);
        view.Text("callback_id", 255);
        view.Text("external_id", 255);
    }

    private static void CheckModal(ValidatedPart view)
    {
        view.Required("title");
        foreach (var name in new[] { "title", "submit", "close" })
        {
            if (view.Part(name) is { } word)
            {
                TextValidation.CheckPlain(word, LongestWord);
            }
        }

        if (view.Part("submit") is null && view.Json.Items("blocks").Any(block => block.Text("type") is "input"))
        {
            view.Refuse("missing required field: submit");
        }
    }
}
