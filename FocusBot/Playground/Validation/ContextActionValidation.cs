namespace FocusBot.Playground.Validation;

/// <summary>The quiet row of buttons under a message: two that say whether it was of use, and icons.</summary>
internal static class ContextActionValidation
{
    public static void Check(ValidatedPart block)
    {
        foreach (var element in block.Items("elements", 1, 5))
        {
            element.Text("action_id", 255, least: 1);
            switch (element.Type)
            {
                case "feedback_buttons" when element.HasOnly("type", "action_id", "positive_button", "negative_button"):
                    CheckButton(element.Required("positive_button"));
                    CheckButton(element.Required("negative_button"));
                    break;
                case "icon_button" when element.HasOnly("type", "action_id", "icon", "text", "value", "accessibility_label", "confirm", "visible_to_user_ids"):
                    element.IsOneOf("icon", "trash");
                    CheckButton(element);
                    break;
                default:
                    element.Refuse($"unsupported type: {element.Type}");
                    break;
            }
        }
    }

    private static void CheckButton(ValidatedPart? button)
    {
        if (button?.Required("text") is { } text)
        {
            TextValidation.CheckPlain(text, most: 75);
        }

        button?.Text("value", 2000, least: 1);
        button?.Text("accessibility_label", 75);
    }
}
