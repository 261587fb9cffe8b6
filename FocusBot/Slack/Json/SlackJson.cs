using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusBot.Slack.Json;

/// <summary>Writes JSON for Slack.</summary>
internal static class SlackJson
{
    // Slack reads UTF-8, and what FocusBot writes never becomes part of a page: escaping would only make it longer.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteTo(writer);
        }

        return buffer.ToArray();
    }
}
