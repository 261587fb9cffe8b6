using System.Text.Json.Nodes;
using FocusBot.Conversations;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.BlockKit;

/// <summary>Slack's chart block, which is new: a workspace that does not know it refuses the whole message, and gets it again without.</summary>
internal static class ChartBlock
{
    public static JsonObject Of(CardPart.Chart chart) => new()
    {
        ["type"] = "data_visualization",
        ["title"] = BlockKitLimits.ChartTitle.Fit(chart.Title),
        ["chart"] = new JsonObject
        {
            ["type"] = "bar",
            ["series"] = new JsonArray([.. BlockKitLimits.ChartSeries.Fit(chart.Series).Select(series => Series(chart, series))]),
            ["axis_config"] = new JsonObject
            {
                ["categories"] = new JsonArray([.. BlockKitLimits.ChartCategories.Fit(chart.Categories).Select(label => JsonValue.Create(BlockKitLimits.ChartLabel.Fit(label)))]),
            },
        },
    };

    /// <summary>Sends a card, and once more without its charts when Slack does not take its blocks.</summary>
    public static async Task<SlackResult> SendAsync(Card card, Func<Card, Task<SlackResult>> send)
    {
        var result = await send(card);
        return result is SlackResult.Error("invalid_blocks" or "invalid_blocks_format" or "unsupported_block") && card.Parts.Any(part => part is CardPart.Chart)
            ? await send(new([.. card.Parts.Where(part => part is not CardPart.Chart)]))
            : result;
    }

    private static JsonObject Series(CardPart.Chart chart, ChartSeries series) => new JsonObject
    {
        ["name"] = BlockKitLimits.ChartLabel.Fit(series.Name),
        ["data"] = new JsonArray([.. chart.Categories.Zip(series.Values, (label, value) => new JsonObject { ["label"] = label, ["value"] = value })]),
    };
}
