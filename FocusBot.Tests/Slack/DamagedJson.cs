using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.Slack;

/// <summary>Takes good JSON apart and damages a few of its parts, by chance that can be repeated: values of another kind, names that are none, half of a surrogate pair.</summary>
internal sealed partial class DamagedJson(Random random)
{
    private const char Mark = '\u0001';

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "-0", "1.5", "1e400", "99999999999999999999", "[]", "{}", "[null]", "[[[\"x\"]]]", "{\"id\":\"C1\"}",
        "\"\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\u0000\"", "\"a/b\"", "\"%\"", "\"..\"", "\"true\"", "\"C1\"", "\"U1\"", "\"<@U2>\"", "\"<!channel>\"", "\"-\"",
        "\"1700000000.000100\"", "\"1700000000.0001\"", "\"0000000000.000000\"", "\"9999999999.999999\"", "\"\u0661700000000.000100\"", "\"https://acme.slack.com/archives/C1/p1700000000000100\"",
        "\"" + new string('x', 5_000) + "\"", string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)),
    ];

    private static readonly string[] Names = ["\\ud83d", "", "type", "\\u0000", "a.b", "id", "x y", "\\ude00\\ud83d", "value"];

    private static readonly string[] Pieces = ["\\ud83d", "\\ude00", "\\u0000", "/", "%", "<!channel>", "|", ".", "\\n", "\\u202e", "'", "<@U1>", " ", "\\\"", "&amp;lt;"];

    /// <summary>The same at each run; <c>SEED=7 dotnet test …</c> tries another one.</summary>
    public static Random Chance(int number) => new(number + (int.TryParse(Environment.GetEnvironmentVariable("SEED"), CultureInfo.InvariantCulture, out var other) ? 10_000 * other : 0));

    public string Of(string json)
    {
        var root = JsonNode.Parse(json) ?? throw new InvalidOperationException("There is nothing to damage.");
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            root = Damage(root);
        }

        var printed = Raw().Replace(root.ToJsonString(), raw => Encoding.UTF8.GetString(Convert.FromHexString(raw.Groups["hex"].Value)));
        return random.Next(20) == 0 ? printed[..random.Next(printed.Length)] : printed;
    }

    private JsonNode Damage(JsonNode root)
    {
        var parts = Parts(root).ToList();
        if (parts.Count == 0)
        {
            return root;
        }

        var part = parts[random.Next(parts.Count)];
        switch (random.Next(7))
        {
            case 0:
                Remove(part);
                break;
            case 1 when part.Parent is JsonObject parent:
                Remove(part);
                parent[Marked(Names[random.Next(Names.Length)])] = part;
                break;
            case 2 when part.Parent is JsonObject parent:
                parent[Marked(part.GetPropertyName())] = Value();
                break;
            case 3:
                part.ReplaceWith(parts[random.Next(parts.Count)].DeepClone());
                break;
            case 4:
                part.ReplaceWith<JsonNode>(random.Next(2) == 0 ? new JsonArray(part.DeepClone()) : new JsonObject { ["id"] = part.DeepClone() });
                break;
            case 5 when part is JsonValue value && value.TryGetValue<string>(out var text) && !text.Contains(Mark):
                part.ReplaceWith(Marked($"\"{Spoiled(text)}\""));
                break;
            default:
                part.ReplaceWith(Value());
                break;
        }

        return root;
    }

    private string Spoiled(string text)
    {
        var json = JsonValue.Create(text).ToJsonString()[1..^1];
        var at = random.Next(json.Length + 1);
        return json[..at] + Pieces[random.Next(Pieces.Length)] + json[at..];
    }

    private JsonNode Value() => Marked(Values[random.Next(Values.Length)]);

    /// <summary>What stands here as text is printed as it is.</summary>
    private static string Marked(string raw) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Convert.ToHexString(Encoding.UTF8.GetBytes(raw))}{Mark}");

    private static void Remove(JsonNode part)
    {
        if (part.Parent is JsonObject parent)
        {
            parent.Remove(part.GetPropertyName());
        }
        else
        {
            part.Parent?.AsArray().Remove(part);
        }
    }

    private static IEnumerable<JsonNode> Parts(JsonNode node) => node switch
    {
        JsonObject container => container.Select(field => field.Value).OfType<JsonNode>().SelectMany(child => Parts(child).Prepend(child)),
        JsonArray container => container.OfType<JsonNode>().SelectMany(child => Parts(child).Prepend(child)),
        _ => [],
    };

    [GeneratedRegex("""(?<quote>"?)\\u0001(?<hex>[0-9A-F]*)\\u0001\k<quote>""")]
    private static partial Regex Raw();
}
