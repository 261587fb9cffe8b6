using System.Text;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Api.Methods;

/// <summary>Cursors: an opaque word that says how many items came before.</summary>
internal static class Paging
{
    /// <summary>Messages alone say whether there are more; whoever reads anything else looks at the cursor.</summary>
    public static JsonObject Messages(IReadOnlyList<JsonNode?> items, ApiArguments arguments, (int Default, int Most) limits)
    {
        var page = Page("messages", items, arguments, limits);
        page["has_more"] = page["response_metadata"]?["next_cursor"]?.GetValue<string>() is { Length: > 0 };
        return page;
    }

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
