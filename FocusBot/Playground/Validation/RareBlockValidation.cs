namespace FocusBot.Playground.Validation;

/// <summary>Blocks that few apps send; anything unknown is refused, as a workspace does that has not had a roll-out yet.</summary>
internal static class RareBlockValidation
{
    public static void Check(ValidatedPart block, BlockSurface surface)
    {
        switch (block.Type)
        {
            case "rich_text" when block.HasOnly("type", "block_id", "elements"):
                block.HasItems("elements", 0, 1000);
                break;
            case "markdown" when surface is BlockSurface.Message:
                block.Required("text")?.IsText(MessageValidation.LongestMarkdown, least: 1);
                break;
            case "context_actions" when surface is BlockSurface.Message && block.HasOnly("type", "block_id", "elements"):
                ContextActionValidation.Check(block);
                break;
            case "table" when surface is BlockSurface.Message && block.HasOnly("type", "block_id", "rows", "column_settings"):
                CheckRows(block, 1);
                break;
            case "data_table" when surface is BlockSurface.Message:
                block.Required("caption");
                CheckRows(block, 2);
                break;
            case "data_visualization" when surface is BlockSurface.Message:
                ChartValidation.Check(block);
                break;
            default:
                block.Refuse($"unsupported type: {block.Type}");
                break;
        }
    }

    private static void CheckRows(ValidatedPart block, int least)
    {
        foreach (var row in block.Items("rows", least, 100 + least - 1))
        {
            if (row.Json.ValueKind is not System.Text.Json.JsonValueKind.Array || row.Json.GetArrayLength() is < 1 or > 20)
            {
                row.Refuse("must have between 1 and 20 cells");
            }
        }
    }
}
