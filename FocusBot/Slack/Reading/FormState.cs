using System.Globalization;
using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads what a form holds: a block for each field, and in it one input that bears the field's name.</summary>
internal static class FormState
{
    public static FormValues Of(JsonElement view)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        if (view.Child("state"u8)?.Child("values"u8) is { } blocks)
        {
            foreach (var block in blocks.EnumerateObject().Where(static block => block.Value.ValueKind is JsonValueKind.Object))
            {
                foreach (var input in block.Value.EnumerateObject())
                {
                    fields[input.Name] = ValuesOf(input.Value);
                }
            }
        }

        return new(fields);
    }

    private static string[] ValuesOf(JsonElement input) => input.Text("type"u8) switch
    {
        "plain_text_input" or "number_input" => input.Text("value"u8) is { } text ? [text] : [],
        "radio_buttons" or "static_select" => input.Child("selected_option"u8) is { } option ? [option.RequiredText("value"u8)] : [],
        "timepicker" => input.Text("selected_time"u8) is { } time ? [time] : [],
        "datepicker" => input.Text("selected_date"u8) is { } date ? [date] : [],
        "datetimepicker" => input.Number("selected_date_time"u8) is { } seconds ? [seconds.ToString(CultureInfo.InvariantCulture)] : [],
        "multi_users_select" => [.. input.Ids("selected_users"u8)],
        "checkboxes" or "multi_external_select" => [.. input.Items("selected_options"u8).Select(static option => option.RequiredText("value"u8))],
        _ => [],
    };
}
