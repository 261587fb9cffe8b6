namespace FocusBot.Playground.Validation;

/// <summary>The elements that people work, and in which blocks each may stand.</summary>
internal static class ElementValidation
{
    private const int LongestId = 255, LongestPlaceholder = 150;

    private static readonly string[] Selects =
    [
        "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select", "multi_channels_select",
    ];

    private static readonly string[] Choices = ["checkboxes", "radio_buttons", "datepicker", "timepicker"];

    private static readonly HashSet<string> InSection = [.. Selects, .. Choices, "button", "overflow", "image"];

    private static readonly HashSet<string> InActions = [.. Selects, .. Choices, "button", "overflow", "datetimepicker"];

    private static readonly HashSet<string> InInput =
        [.. Selects, .. Choices, "datetimepicker", "plain_text_input", "email_text_input", "url_text_input", "number_input"];

    public static void CheckInSection(ValidatedPart element) => CheckIn(InSection, element);

    public static void CheckInActions(ValidatedPart element) => CheckIn(InActions, element);

    public static void CheckInInput(ValidatedPart element) => CheckIn(InInput, element);

    private static void CheckIn(HashSet<string> allowed, ValidatedPart element)
    {
        if (!allowed.Contains(element.Type))
        {
            element.Refuse($"unsupported type: {element.Type}");
            return;
        }

        Check(element);
        element.Text("action_id", LongestId, least: 1);
        if (element.Part("confirm") is { } confirm)
        {
            OptionValidation.CheckConfirm(confirm);
        }

        if (element.Part("placeholder") is { } placeholder)
        {
            TextValidation.CheckPlain(placeholder, LongestPlaceholder);
        }
    }

    private static void Check(ValidatedPart element)
    {
        switch (element.Type)
        {
            case "button":
                CheckButton(element);
                break;
            case "image":
                ImageValidation.CheckElement(element);
                break;
            case "overflow" when element.HasOnly("type", "action_id", "options", "confirm"):
                OptionValidation.CheckList(element, 1, 5);
                break;
            case "radio_buttons" when element.HasOnly("type", "action_id", "options", "initial_option", "confirm", "focus_on_load"):
            case "checkboxes" when element.HasOnly("type", "action_id", "options", "initial_options", "confirm", "focus_on_load"):
                OptionValidation.CheckList(element, 1, 10);
                break;
            case "static_select" when element.HasOnly(
                "type", "action_id", "options", "option_groups", "initial_option", "placeholder", "confirm", "focus_on_load"):
            case "multi_static_select" when element.HasOnly(
                "type", "action_id", "options", "option_groups", "initial_options", "placeholder", "confirm", "focus_on_load", "max_selected_items"):
                OptionValidation.CheckSelect(element);
                break;
            case "plain_text_input":
                CheckTextInput(element);
                break;
            default:
                PickerValidation.Check(element);
                break;
        }
    }

    private static void CheckButton(ValidatedPart button)
    {
        if (!button.HasOnly("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label"))
        {
            return;
        }

        if (button.Required("text") is { } text)
        {
            TextValidation.CheckPlain(text, most: 75);
        }

        button.Text("value", 2000, least: 1);
        button.Text("url", 3000, least: 1);
        button.Text("accessibility_label", 75);
        button.IsOneOf("style", "primary", "danger");
    }

    private static void CheckTextInput(ValidatedPart input)
    {
        if (!input.HasOnly(
            "type", "action_id", "initial_value", "multiline", "min_length", "max_length", "placeholder", "focus_on_load", "dispatch_action_config"))
        {
            return;
        }

        input.IsFlag("multiline");
        NumberValidation.Check(input, "max_length", 1, 3000);
        NumberValidation.Check(input, "min_length", 0, 3000);
        input.Text("initial_value", 3000);
    }
}
