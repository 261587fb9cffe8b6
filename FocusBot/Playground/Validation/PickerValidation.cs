using System.Globalization;
using System.Text.Json;

namespace FocusBot.Playground.Validation;

/// <summary>Fields in which a person picks from what the client knows: people, times, days, numbers.</summary>
internal static class PickerValidation
{
    public static void Check(ValidatedPart element)
    {
        switch (element.Type)
        {
            case "multi_users_select" when element.HasOnly(
                "type", "action_id", "initial_users", "placeholder", "confirm", "focus_on_load", "max_selected_items"):
                CheckPeople(element);
                break;
            case "external_select" when element.HasOnly(
                "type", "action_id", "initial_option", "min_query_length", "placeholder", "confirm", "focus_on_load"):
            case "multi_external_select" when element.HasOnly(
                "type", "action_id", "initial_options", "min_query_length", "placeholder", "confirm", "focus_on_load", "max_selected_items"):
                NumberValidation.Check(element, "min_query_length", 0, int.MaxValue);
                NumberValidation.Check(element, "max_selected_items", 1, int.MaxValue);
                break;
            case "timepicker" when element.HasOnly("type", "action_id", "initial_time", "placeholder", "confirm", "focus_on_load", "timezone"):
                CheckFormat(element, "initial_time", static text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                break;
            case "datepicker" when element.HasOnly("type", "action_id", "initial_date", "placeholder", "confirm", "focus_on_load"):
                CheckFormat(element, "initial_date", static text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                break;
            case "datetimepicker" when element.HasOnly("type", "action_id", "initial_date_time", "confirm", "focus_on_load"):
                CheckMoment(element);
                break;
            case "number_input" when element.HasOnly(
                "type", "action_id", "is_decimal_allowed", "initial_value", "min_value", "max_value", "placeholder", "focus_on_load", "dispatch_action_config"):
                CheckNumber(element);
                break;
        }
    }

    private static void CheckPeople(ValidatedPart element)
    {
        NumberValidation.Check(element, "max_selected_items", 1, int.MaxValue);
        if (element.Part("initial_users") is not null)
        {
            foreach (var person in element.Items("initial_users", 1, 100))
            {
                person.IsText(100, least: 1);
            }
        }
    }

    /// <remarks>Ten digits of seconds, as Slack says.</remarks>
    private static void CheckMoment(ValidatedPart element)
    {
        if (element.Part("initial_date_time") is { } part && !(part.Json.ValueKind is JsonValueKind.Number && part.Json.TryGetInt64(out var seconds) && seconds is >= 1_000_000_000 and <= 9_999_999_999))
        {
            part.Refuse("has an invalid value for initial_date_time");
        }
    }

    private static void CheckNumber(ValidatedPart element)
    {
        if (element.Required("is_decimal_allowed") is not null)
        {
            element.IsFlag("is_decimal_allowed");
        }

        foreach (var name in new[] { "initial_value", "min_value", "max_value" })
        {
            CheckFormat(element, name, static text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _));
        }
    }

    private static void CheckFormat(ValidatedPart element, string name, Func<string, bool> isGood)
    {
        if (element.Part(name) is { } part && (part.Json.ValueKind is not JsonValueKind.String || !isGood(part.Json.GetString() ?? "")))
        {
            part.Refuse($"has an invalid value for {name}");
        }
    }
}
