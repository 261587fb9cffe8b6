using System.Text.RegularExpressions;

namespace FocusBot.Hosting;

/// <summary>Whatever was typed in the wrong place, FocusBot does not say it again when it looks like a secret.</summary>
internal static partial class SecretRule
{
    private const string LeftOut = "(left out, because it looks like a secret)";

    public static string Without(string sentence) => Secret().Replace(sentence, LeftOut);

    /// <summary>Slack's tokens and signing secrets, keys of language models, and addresses with a password in them.</summary>
    [GeneratedRegex(@"\b[a-z]+://[^/\s'@]+@[^\s']*|\b(xox[a-z]|xapp|sk)[-.][A-Za-z0-9._-]+|\b[0-9a-fA-F]{32,}\b|https?://hooks\.slack\.com/\S+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
