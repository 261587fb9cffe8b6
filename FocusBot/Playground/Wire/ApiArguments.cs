using System.Globalization;
using System.Text.Json;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>The arguments of a call, however they came: JSON body, form or query.</summary>
internal sealed class ApiArguments(JsonElement json)
{
    /// <summary>Whose call it is: the bot's or the app's.</summary>
    public TokenKind Token { get; init; } = TokenKind.Bot;

    public JsonElement All => json;

    public string? Text(string name) => json.Get(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString() is { Length: > 0 } text ? text : null,
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => null,
    };

    public string Required(string name) =>
        Text(name) ?? throw new ApiRefusalException("invalid_arguments", $"[ERROR] missing required field: {name}");

    public bool Flag(string name) => Text(name) is "true" or "1";

    public int Number(string name, int otherwise) =>
        Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ApiRefusalException("invalid_arguments", $"[ERROR] must be an integer: {name}");

    /// <summary>A message's moment, or null when there is none. Six digits of a fraction need more than a double has.</summary>
    public decimal? Moment(string name, string malformed) =>
        Text(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var moment) ? moment
        : throw new ApiRefusalException(malformed);

    /// <summary>A structure: itself in a JSON body, a string that holds JSON in a form.</summary>
    /// <param name="malformed">The error when it is no JSON of that kind.</param>
    public JsonElement? Structure(string name, JsonValueKind kind, string malformed)
    {
        if (json.Get(name) is not { } value)
        {
            return null;
        }

        var structure = value.ValueKind is JsonValueKind.String ? JsonReading.TryParse(value.GetString() ?? "") : value;
        return structure?.ValueKind == kind ? structure : throw new ApiRefusalException(malformed);
    }
}
