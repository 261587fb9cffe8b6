namespace FocusBot.Hosting;

/// <summary>What is typed behind a verb is FocusBot's settings and nothing else: <c>--Section:Name VALUE</c> or <c>--Section:Name=VALUE</c>. The host's own reading passes over whatever does not look so.</summary>
internal static class TypedSettingRule
{
    private const string Start = "--";

    private static readonly HashSet<string> OfTheHost = new(
        ["urls", "environment", "applicationName", "contentRoot", "webRoot", "http_ports", "https_ports", "https_port", "allowedHosts", "shutdownTimeoutSeconds", "Logging", "Kestrel"],
        StringComparer.OrdinalIgnoreCase);

    /// <returns>What is wrong with how it was typed, in a sentence; of values, which may be secrets, nothing is repeated.</returns>
    public static string? Refuse(IReadOnlyList<string> words)
    {
        var name = "";
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsName(words[at]))
            {
                return at is 0 ? $"'{words[at]}' is no verb of FocusBot."
                    : $"What stands behind {name} and its value is no setting: write --Section:Name VALUE, and a value with blanks between quotes.";
            }

            name = words[at].Split('=')[0];
            if (!words[at].Contains('=', StringComparison.Ordinal) && ++at == words.Count)
            {
                return $"{name} has no value: write {name} VALUE.";
            }
        }

        return null;
    }

    /// <returns>The typed names that are neither FocusBot's nor the host's, but for those of FocusBot's sections, which are looked at wherever they are set.</returns>
    public static IEnumerable<string> Strangers(IReadOnlyList<string> words, IReadOnlyList<string> known)
    {
        for (var at = 0; at < words.Count; at += IsName(words[at]) && !words[at].Contains('=', StringComparison.Ordinal) ? 2 : 1)
        {
            var name = words[at].Split('=')[0];
            if (IsName(name) && name[Start.Length..] is var typed && !OfTheHost.Contains(typed.Split(':')[0]) && !known.Any(setting => IsIn(typed, setting)))
            {
                yield return typed;
            }
        }
    }

    private static bool IsName(string word) => word.Length > Start.Length && word.StartsWith(Start, StringComparison.Ordinal);

    private static bool IsIn(string typed, string setting) => typed.Contains(':', StringComparison.Ordinal) && typed.Split(':')[0].Equals(setting.Split(':')[0], StringComparison.OrdinalIgnoreCase);
}
