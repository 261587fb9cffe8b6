using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace FocusBot.Conversations;

/// <summary>What somebody wrote, as it came over the wire: with marks for people, channels and links, and with <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> written as entities.</summary>
/// <remarks>
/// There are two ways to its words. Who keeps or shows them takes <see cref="Plain"/>, which decodes them once; whoever sends
/// them encodes them once. Who reads the marks themselves takes <see cref="Marked"/>. It prints as its length alone, so that it
/// cannot reach a log or an error by accident, nor a message with its entities in it.
/// </remarks>
/// <param name="Marked">Stored under its first name.</param>
internal readonly partial record struct WrittenText([property: JsonPropertyName("Value")] string Marked)
{
    /// <summary>As a person reads it. Nobody is called by it any more: a mention is the name that came with it.</summary>
    [JsonIgnore]
    public string Plain => MarkRule.Plain(Marked, static (_, label) => label is "" ? "somebody" : $"@{label}");

    /// <summary>In characters, marks and entities included.</summary>
    [JsonIgnore]
    public int Length => Marked.Length;

    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Marked);

    /// <summary>Cut at its blanks, but at none inside of a mark: a link's label may have some.</summary>
    /// <param name="most">The last of so many holds all that is left.</param>
    public IReadOnlyList<WrittenText> Words(int most)
    {
        var words = new List<WrittenText>();
        var rest = Marked.Trim();
        while (rest is not "" && words.Count < most - 1 && Blank().Match(rest) is { Success: true } blank)
        {
            words.Add(new(rest[..blank.Groups["word"].Length]));
            rest = rest[blank.Length..];
        }

        return rest is "" ? words : [.. words, new(rest)];
    }

    public override string ToString() => $"({Marked?.Length ?? 0} characters)";

    [GeneratedRegex(@"^(?<word>(?>(?:<[^<>\n]*>|\S)+))\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}

/// <summary>Where an interaction can be answered for the next 30 minutes, five times. It is a secret: it prints as nothing.</summary>
/// <param name="Value">Slack's <c>response_url</c>.</param>
internal readonly record struct ReplyAddress(string Value)
{
    public override string ToString() => "(reply address)";
}
