namespace FocusBot.Playground.Validation;

/// <summary>The chart block, by the narrower of the two readings there are of its limits.</summary>
internal static class ChartValidation
{
    public static void Check(ValidatedPart block)
    {
        if (!block.HasOnly("type", "block_id", "title", "chart"))
        {
            return;
        }

        block.Required("title")?.IsText(50, least: 1);
        if (block.Required("chart") is { } chart)
        {
            chart.IsOneOf("type", "pie", "bar", "area", "line");
            chart.HasItems(chart.Type is "pie" ? "segments" : "series", 1, 6);
        }
    }
}
