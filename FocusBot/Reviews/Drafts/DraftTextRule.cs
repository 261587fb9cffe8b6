using System.Text.RegularExpressions;

namespace FocusBot.Reviews.Drafts;

/// <summary>What somebody typed behind the command, without what Slack makes of people, channels and links on the way.</summary>
internal static partial class DraftTextRule
{
    public static string AsTyped(string text) => Mark().Replace(text, Typed)
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static string Typed(Match mark)
    {
        var (kind, target, label) = (mark.Groups["kind"].Value, mark.Groups["target"].Value, mark.Groups["label"].Value);
        return kind switch
        {
            "@" or "#" => $"{kind}{(label is "" ? target : label)}",
            "!" => label is "" ? $"@{target.Split('^')[0]}" : label,
            _ => target,
        };
    }

    [GeneratedRegex("<(?<kind>[@#!]?)(?<target>[^<>|]+)(\\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
