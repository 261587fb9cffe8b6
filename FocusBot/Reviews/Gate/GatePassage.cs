using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Gate;

/// <summary>What the language model is shown: a thread's last words, with the two people as <em>one</em> and <em>two</em> and everybody else as <em>other</em>.</summary>
internal static partial class GatePassage
{
    private const int MostMessages = 20;
    private const int LongestText = 1_200;

    public static string Of(IReadOnlyList<ThreadMessage> messages, UserId one, UserId two) => JsonSerializer.Serialize(
        [.. messages.TakeLast(MostMessages).Select(message => new GateLine(Who(message.Author, one, two), Plain(message.Text, one, two)))],
        GatePassageJson.Default.GateLineArray);

    private static string Who(UserId person, UserId one, UserId two) => person == one ? "one" : person == two ? "two" : "other";

    /// <summary>Mentions become the same words, links and mail addresses go: neither names nor addresses leave with the text.</summary>
    private static string Plain(string text, UserId one, UserId two)
    {
        var nameless = Mention().Replace(text, mention => $"@{Who(UserId.Find(mention.Groups[1].Value) ?? default, one, two)}");
        var plain = Address().Replace(Link().Replace(nameless, link => link.Groups[2].Success ? link.Groups[2].Value : "(link)"), "(link)");
        return plain.Length <= LongestText ? plain : plain[..LongestText];
    }

    [GeneratedRegex(@"<@([A-Z0-9]+)(?:\|[^>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<(https?:[^|>]*|mailto:[^|>]*|tel:[^|>]*)(?:\|([^>]*))?>", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}

internal sealed record GateLine(string Who, string Text);

[JsonSerializable(typeof(GateLine[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class GatePassageJson : JsonSerializerContext;
