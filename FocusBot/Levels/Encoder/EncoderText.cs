using System.Text.RegularExpressions;

namespace FocusBot.Levels.Encoder;

/// <summary>A message with Slack's marks made plain, exactly as the encoder met messages while it learned.</summary>
/// <remarks>
/// Mentions, links and code become a word each, quoted lines go, and what Slack escapes is itself again. Another way of doing
/// this would give other tokens, and so other levels: whoever changes a line here trains the encoder again.
/// </remarks>
internal static partial class EncoderText
{
    /// <summary>The encoder takes 96 tokens; more than this never reaches them, and bounds what a hostile message can cost.</summary>
    private const int LongestRead = 8_000;

    public static string Plain(string text)
    {
        var plain = text.Length <= LongestRead ? text : text[..LongestRead];
        plain = Mention().Replace(plain, "@someone");
        plain = Channel().Replace(plain, "#$1");
        plain = Broadcast().Replace(plain, "@$1");
        plain = LabelledLink().Replace(plain, "$1");
        plain = Link().Replace(plain, "link");
        plain = Fence().Replace(plain, " code ");
        plain = Quote().Replace(plain, "");
        plain = plain.Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
        return Emphasis().Replace(plain, "").Trim();
    }

    [GeneratedRegex(@"<@[A-Z0-9]+(\|[^>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<#[A-Z0-9]+\|?([^>]*)>", RegexOptions.NonBacktracking)]
    private static partial Regex Channel();

    [GeneratedRegex(@"<!(\w+)[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Broadcast();

    [GeneratedRegex(@"<https?://[^|>]+\|([^>]*)>", RegexOptions.NonBacktracking)]
    private static partial Regex LabelledLink();

    [GeneratedRegex(@"<?https?://[^ >]+>?", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex("^(&gt;|>).*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();

    [GeneratedRegex("[*_~`]", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}
