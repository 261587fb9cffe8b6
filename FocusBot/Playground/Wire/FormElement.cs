using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>One element that a person can work, in the block that holds it.</summary>
internal sealed record FormElement(string BlockId, JsonElement Definition)
{
    public string ActionId => Definition.Text("action_id") ?? "";

    public string Type => Definition.Text("type") ?? "";

    public bool IsInput { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The block asks to be told of each change, not only of the submission.</summary>
    public bool IsDispatched { get; init; }

    /// <summary>Buttons and overflow menus act; everything else keeps what was chosen.</summary>
    public bool KeepsState => Type is not ("button" or "feedback_buttons" or "icon_button" or "overflow" or "image");

    /// <summary>What the app has offered for it while the person typed.</summary>
    public IReadOnlyList<JsonElement> Offered { get; init; } = [];

    public bool AsksTheApp => Type is "external_select" or "multi_external_select";

    public IEnumerable<JsonElement> Options =>
        Offered.Concat(Definition.Items("options")).Concat(Definition.Items("option_groups").SelectMany(group => group.Items("options")));

    /// <summary>What is chosen or typed, by the person or by the app beforehand.</summary>
    public IReadOnlyList<string> Chosen(ViewState state) => state.Of(BlockId, ActionId) is { } chosen ? chosen : Initial();

    /// <summary>The element's part of <c>state.values</c>.</summary>
    public JsonObject StateJson(IReadOnlyList<string> chosen) => Type switch
    {
        "static_select" or "external_select" or "radio_buttons" => With("selected_option", Option(First(chosen))),
        "checkboxes" or "multi_static_select" or "multi_external_select" => With("selected_options", new JsonArray([.. chosen.Select(Option)])),
        "users_select" => With("selected_user", First(chosen)),
        "channels_select" => With("selected_channel", First(chosen)),
        "conversations_select" => With("selected_conversation", First(chosen)),
        "datepicker" => With("selected_date", First(chosen)),
        "timepicker" => With("selected_time", First(chosen)),
        "datetimepicker" => With("selected_date_time", long.TryParse(First(chosen), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null),
        "multi_users_select" => With("selected_users", Strings(chosen)),
        "multi_channels_select" => With("selected_channels", Strings(chosen)),
        "multi_conversations_select" => With("selected_conversations", Strings(chosen)),
        _ => With("value", First(chosen)),
    };

    /// <summary>The entry of <c>actions</c> when the person works this element.</summary>
    public JsonObject ActionJson(IReadOnlyList<string> chosen, string actionTs)
    {
        var json = Type switch
        {
            "button" => Button(),
            "overflow" => With("selected_option", Option(First(chosen))),
            _ => StateJson(chosen),
        };
        json["action_id"] = ActionId;
        json["block_id"] = BlockId;
        json["action_ts"] = actionTs;
        return json;
    }

    private JsonObject Button()
    {
        var json = new JsonObject { ["type"] = "button", ["text"] = Definition.Get("text")?.ToNode() };
        json.AddIfAny("value", Definition.Text("value"));
        json.AddIfAny("style", Definition.Text("style"));
        return json;
    }

    private static string? First(IReadOnlyList<string> chosen) => chosen is [var first, ..] ? first : null;

    private JsonNode? Option(string? value) =>
        Options.Where(option => option.Text("value") == value).Select(option => option.ToNode()).FirstOrDefault();

    private string[] Initial() => [.. One("initial_value"), .. One("initial_user"), .. One("initial_date"), .. One("initial_time"), .. Seconds("initial_date_time"),
        .. One("initial_conversation"), .. One("initial_channel"), .. Many("initial_users"), .. InitialOptions().Select(option => option.Text("value")).OfType<string>()];

    private IEnumerable<JsonElement> InitialOptions() =>
        Definition.Get("initial_option") is { } option ? [option] : Definition.Items("initial_options");

    private IEnumerable<string> Many(string name) => Definition.Items(name).Select(item => item.GetString()).OfType<string>();

    private IEnumerable<string> Seconds(string name) => Definition.Get(name) is { ValueKind: JsonValueKind.Number } seconds ? [seconds.GetRawText()] : [];

    private IEnumerable<string> One(string name) => Definition.Text(name) is { } text ? [text] : [];

    private JsonObject With(string name, JsonNode? value) => new() { ["type"] = Type, [name] = value };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
