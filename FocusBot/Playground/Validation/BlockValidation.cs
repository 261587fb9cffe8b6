using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Validation;

/// <summary>Block Kit's limits, block by block, as Slack documents them.</summary>
internal static class BlockValidation
{
    private const int LongestId = 255;

    public static void Check(ValidatedPart block, BlockSurface surface)
    {
        block.Text("block_id", LongestId, least: 1);
        switch (block.Type)
        {
            case "section":
                CheckSection(block);
                break;
            case "header" when block.HasOnly("type", "block_id", "text"):
                CheckPlain(block, "text", 150);
                break;
            case "divider":
                block.HasOnly("type", "block_id");
                break;
            case "context":
                CheckContext(block);
                break;
            case "actions":
                CheckActions(block);
                break;
            case "input":
                CheckInput(block);
                break;
            case "image":
                ImageValidation.CheckBlock(block);
                break;
            default:
                RareBlockValidation.Check(block, surface);
                break;
        }
    }

    private static void CheckSection(ValidatedPart block)
    {
        if (!block.HasOnly("type", "block_id", "text", "fields", "accessory", "expand"))
        {
            return;
        }

        if (block.Part("text") is { } text)
        {
            TextValidation.Check(text);
        }
        else if (block.Part("fields") is null)
        {
            block.Refuse("missing required field: text");
        }

        if (block.Part("fields") is not null)
        {
            foreach (var field in block.Items("fields", 1, 10))
            {
                TextValidation.Check(field, most: 2000);
            }
        }

        if (block.Part("accessory") is { } accessory)
        {
            ElementValidation.CheckInSection(accessory);
        }
    }

    private static void CheckContext(ValidatedPart block)
    {
        if (!block.HasOnly("type", "block_id", "elements"))
        {
            return;
        }

        foreach (var element in block.Items("elements", 1, 10))
        {
            if (element.Type is "image")
            {
                ImageValidation.CheckElement(element);
            }
            else
            {
                TextValidation.Check(element);
            }
        }
    }

    private static void CheckActions(ValidatedPart block)
    {
        if (!block.HasOnly("type", "block_id", "elements"))
        {
            return;
        }

        ValidatedPart[] elements = [.. block.Items("elements", 1, 25)];
        foreach (var element in elements)
        {
            ElementValidation.CheckInActions(element);
        }

        string[] ids = [.. elements.Select(element => element.Json.Text("action_id")).OfType<string>()];
        if (ids.Distinct().Count() < ids.Length)
        {
            block.Refuse("action_id must be unique within its block");
        }
    }

    private static void CheckInput(ValidatedPart block)
    {
        if (!block.HasOnly("type", "block_id", "label", "element", "hint", "optional", "dispatch_action"))
        {
            return;
        }

        CheckPlain(block, "label", 2000);
        block.IsFlag("optional");
        if (block.Part("hint") is { } hint)
        {
            TextValidation.CheckPlain(hint, most: 2000);
        }

        if (block.Required("element") is { } element)
        {
            ElementValidation.CheckInInput(element);
        }
    }

    private static void CheckPlain(ValidatedPart block, string name, int most)
    {
        if (block.Required(name) is { } text)
        {
            TextValidation.CheckPlain(text, most);
        }
    }
}

/// <summary>Where blocks stand decides how many there may be, and some kinds.</summary>
internal enum BlockSurface { Message, Modal, Home }
