using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Reviews.Drafts;

/// <summary>What somebody typed behind the command, without what Slack makes of people, channels and links on the way.</summary>
internal static partial class DraftTextRule
{
    public static string AsTyped(string text) => MarkRule.Decoded(Mark().Replace(text, Typed));

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
