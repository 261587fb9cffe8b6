using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Api;

/// <summary>Cursors: an opaque word that says how many items came before.</summary>
internal static class Paging
{
    public static JsonObject Page(string name, IReadOnlyList<JsonNode?> items, ApiArguments arguments, (int Default, int Most) limits)
    {
        var limit = arguments.Number("limit", limits.Default);
        if (limit < 1 || limit > limits.Most)
        {
            throw new ApiRefusalException("invalid_limit");
        }

        var start = arguments.Text("cursor") is { } cursor ? Decode(cursor) : 0;
        var next = start + limit < items.Count ? Encode(start + limit) : "";
        return new()
        {
            [name] = new JsonArray([.. items.Skip(start).Take(limit)]),
            ["has_more"] = next.Length > 0,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }

    private static string Encode(int start) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"next:{start}"));

    private static int Decode(string cursor)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(cursor, bytes, out var length)
            && Encoding.ASCII.GetString(bytes[..length]) is ['n', 'e', 'x', 't', ':', .. var start]
            && int.TryParse(start, out var number)
                ? number
                : throw new ApiRefusalException("invalid_cursor");
    }
}
