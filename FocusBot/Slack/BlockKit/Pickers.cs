using System.Globalization;
using System.Text.Json.Nodes;
using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Draws the fields in which a person picks from what Slack knows: people, times, days, menus, numbers.</summary>
internal static class Pickers
{
    /// <remarks>Slack writes the bounds of a number as text.</remarks>
    public static JsonObject Number(FormPart.WriteNumber field)
    {
        var element = new JsonObject
        {
            ["type"] = "number_input",
            ["is_decimal_allowed"] = false,
            ["min_value"] = field.Least.ToString(CultureInfo.InvariantCulture),
            ["max_value"] = field.Most.ToString(CultureInfo.InvariantCulture),
        };
        return With(element, "initial_value", field.Initial?.ToString(CultureInfo.InvariantCulture));
    }

    public static JsonObject Menu(FormPart.Pick field)
    {
        var element = new JsonObject
        {
            ["type"] = "static_select",
            ["options"] = new JsonArray([.. BlockKitLimits.MenuOptions.FitDistinct(field.Options, option => option.Value).Select(Option)]),
        };
        return With(element, "initial_option", field.Options.FirstOrDefault(option => option.Value == field.Initial) is { } chosen ? Option(chosen) : null);
    }

    /// <remarks>Slack refuses an empty list of people beforehand.</remarks>
    public static JsonObject People(FormPart.PickPeople field)
    {
        var element = new JsonObject { ["type"] = "multi_users_select", ["max_selected_items"] = field.Most };
        JsonNode[] initial = [.. field.Initial.Take(field.Most).Select(user => JsonValue.Create(user.Value))];
        return With(element, "initial_users", initial is [] ? null : new JsonArray(initial));
    }

    /// <remarks>Slack knows of no field for them, so it asks FocusBot what to offer while somebody types.</remarks>
    public static JsonObject Groups(FormPart.PickGroups field) => new()
    {
        ["type"] = "multi_external_select",
        ["min_query_length"] = 0,
        ["max_selected_items"] = field.Most,
    };

    public static JsonObject Time(FormPart.PickTime field) =>
        With(new() { ["type"] = "timepicker" }, "initial_time", field.Initial?.ToString("HH:mm", CultureInfo.InvariantCulture));

    public static JsonObject Date(FormPart.PickDate field) =>
        With(new() { ["type"] = "datepicker" }, "initial_date", field.Initial?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <remarks>The client knows the person's clock, also on the days on which it changes, and says a moment.</remarks>
    public static JsonObject Moment(FormPart.PickMoment field) =>
        With(new() { ["type"] = "datetimepicker" }, "initial_date_time", field.Initial?.ToUnixTimeSeconds());

    /// <remarks>A menu takes plain labels alone.</remarks>
    public static JsonObject Option(MenuOption option) => new()
    {
        ["value"] = BlockKitLimits.OptionValue.Fit(option.Value),
        ["text"] = BlockKitJson.Plain(BlockKitLimits.OptionLabel.Fit(option.Label)),
    };

    private static JsonObject With(JsonObject element, string name, JsonNode? value)
    {
        if (value is not null)
        {
            element[name] = value;
        }

        return element;
    }
}
