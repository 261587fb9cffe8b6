using System.Text;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace FocusBot.Slack.Receiving;

/// <summary>Slack's forms, <c>application/x-www-form-urlencoded</c>, as the JSON that Socket Mode would deliver.</summary>
internal static class SlackForm
{
    /// <summary>Whether one field of the form is exactly <c>ssl_check=1</c>.</summary>
    public static bool IsSslCheck(ReadOnlySpan<byte> form)
    {
        if (form.IndexOf("ssl_check=1"u8) < 0)
        {
            return false;
        }

        foreach (var field in form.Split((byte)'&'))
        {
            if (form[field].SequenceEqual("ssl_check=1"u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The JSON in the field <c>payload</c>; <see langword="null"/> without exactly one.</returns>
    public static byte[]? Payload(ReadOnlySpan<byte> form) =>
        Fields(form, ["payload"]) is { } fields && fields.TryGetValue("payload", out var payload) ? Encoding.UTF8.GetBytes(payload) : null;

    /// <returns>The fields of a command as a JSON object; <see langword="null"/> when they make no sense.</returns>
    public static byte[]? Command(ReadOnlySpan<byte> form) => Fields(form, CommandReading.Fields) is { Count: > 0 } fields
        ? SlackJson.Bytes(new JsonObject(fields.Select(static field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))))
        : null;

    /// <returns><see langword="null"/> when the form is not text, or has one of these fields twice.</returns>
    private static Dictionary<string, string>? Fields(ReadOnlySpan<byte> form, IReadOnlyList<string> wanted)
    {
        if (!Utf8.IsValid(form))
        {
            return null;
        }

        var fields = new Dictionary<string, string>();
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(form)))
        {
            var name = pair.DecodeName().ToString();
            if (wanted.Contains(name) && !fields.TryAdd(name, pair.DecodeValue().ToString()))
            {
                return null;
            }
        }

        return fields;
    }
}
