using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Json;

/// <summary>Reads Slack's JSON: absent and null are the same, another type than the expected one makes no sense.</summary>
/// <remarks>Every member throws <see cref="UnreadableArrivalException"/>, whose message names fields and never quotes them.</remarks>
internal static class WireJson
{
    private const int LongestToken = 100;

    // Of a doubled key the last one counts, here and when the inbox reads it again. Refusing it would double the cost of parsing.
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 64 };

    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new UnreadableArrivalException("The body is not UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(LoneSurrogates.Replaced(utf8), Bounded);
        }
        catch (JsonException)
        {
            throw new UnreadableArrivalException("The body is not JSON, or nests too deep.");
        }
    }

    public static JsonElement? Child(this JsonElement parent, ReadOnlySpan<byte> name) => Field(parent, name, JsonValueKind.Object);

    public static JsonElement RequiredChild(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Child(name) ?? throw Missing(name);

    public static IEnumerable<JsonElement> Items(this JsonElement parent, ReadOnlySpan<byte> name) =>
        Field(parent, name, JsonValueKind.Array) is { } array ? array.EnumerateArray() : [];

    public static string? Text(this JsonElement parent, ReadOnlySpan<byte> name) => Field(parent, name, JsonValueKind.String)?.GetString();

    public static string RequiredText(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Text(name) ?? throw Missing(name);

    /// <summary>What names a person, a channel, a workspace, an organisation or an app.</summary>
    public static string? Id(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Text(name) switch
    {
        null => null,
        var id when IdRule.IsId(id) => id,
        _ => throw new UnreadableArrivalException($"{Encoding.UTF8.GetString(name)} is not an id."),
    };

    /// <summary>What names a delivery, a form or a parcel. It becomes part of keys, so it is short and holds nothing that separates their parts.</summary>
    public static string? Token(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Text(name) switch
    {
        null => null,
        var id when IsToken(id) => id,
        _ => throw new UnreadableArrivalException($"{Encoding.UTF8.GetString(name)} is not an id."),
    };

    /// <summary>A list of ids, each as strict as <see cref="Id"/>.</summary>
    public static IEnumerable<string> Ids(this JsonElement parent, ReadOnlySpan<byte> name)
    {
        var field = Encoding.UTF8.GetString(name);
        return parent.Items(name).Select(item => item.ValueKind is JsonValueKind.String && item.GetString() is { } id && IdRule.IsId(id)
            ? id
            : throw new UnreadableArrivalException($"{field} is no list of ids."));
    }

    public static string RequiredToken(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Token(name) ?? throw Missing(name);

    public static UserId? User(this JsonElement parent, ReadOnlySpan<byte> name) => UserId.Find(parent.Id(name));

    public static UserId RequiredUser(this JsonElement parent, ReadOnlySpan<byte> name) => parent.User(name) ?? throw Missing(name);

    public static ChannelId? Channel(this JsonElement parent, ReadOnlySpan<byte> name) => ChannelId.Find(parent.Id(name));

    public static ChannelId RequiredChannel(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Channel(name) ?? throw Missing(name);

    public static MessageTs? Ts(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Text(name) switch
    {
        null => null,
        var text when MessageTs.TryParse(text, out var ts) => ts,
        _ => throw new UnreadableArrivalException($"{Encoding.UTF8.GetString(name)} is not a message timestamp."),
    };

    public static MessageTs RequiredTs(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Ts(name) ?? throw Missing(name);

    public static long? Number(this JsonElement parent, ReadOnlySpan<byte> name) => Field(parent, name, JsonValueKind.Number) switch
    {
        null => null,
        { } number when number.TryGetInt64(out var value) => value,
        _ => throw WrongType(name),
    };

    /// <summary>Slack writes this as a boolean in JSON, and as a word where the JSON stands for a form.</summary>
    public static bool Flag(this JsonElement parent, ReadOnlySpan<byte> name) =>
        Of(parent, name)?.ValueKind switch
        {
            null or JsonValueKind.False => false,
            JsonValueKind.True => true,
            JsonValueKind.String => parent.GetProperty(name).ValueEquals("true"u8),
            _ => throw WrongType(name),
        };

    private static bool IsToken(string id) => id is { Length: > 0 and <= LongestToken } && id.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.');

    private static JsonElement? Field(JsonElement parent, ReadOnlySpan<byte> name, JsonValueKind kind) => Of(parent, name) switch
    {
        null => null,
        { } value when value.ValueKind == kind => value,
        _ => throw WrongType(name),
    };

    private static JsonElement? Of(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.ValueKind is not JsonValueKind.Object ? throw new UnreadableArrivalException("The body is not the JSON object it should be.")
        : !parent.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null
        : value;

    private static UnreadableArrivalException Missing(ReadOnlySpan<byte> name) => new($"{Encoding.UTF8.GetString(name)} is missing.");

    private static UnreadableArrivalException WrongType(ReadOnlySpan<byte> name) => new($"{Encoding.UTF8.GetString(name)} has the wrong type.");
}
