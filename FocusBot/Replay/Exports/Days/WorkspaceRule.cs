using System.Text.RegularExpressions;

namespace FocusBot.Replay.Exports.Days;

/// <summary>An export does not say which workspace it is of; the address of a file in it does, or whoever replays it.</summary>
internal static partial class WorkspaceRule
{
    private const string Slack = ".slack.com";

    /// <returns>The first label of the workspace's host, or <see langword="null"/>.</returns>
    public static string? Of(string? permalink) =>
        Uri.TryCreate(permalink, UriKind.Absolute, out var uri) && uri.Scheme is "https"
        && uri.Host.EndsWith(Slack, StringComparison.OrdinalIgnoreCase)
        && uri.Host[..^Slack.Length] is { Length: > 0 } label && label is not ("files" or "app" or "www") && !label.Contains('.', StringComparison.Ordinal)
            ? label
            : null;

    /// <summary>What a person calls a workspace: its name, its host, or any address in it.</summary>
    /// <returns>What comes before <c>.slack.com</c>, or <see langword="null"/> when it is no such name.</returns>
    public static string? Given(string typed) =>
        Typed().Match(typed.Trim()) is { Success: true } match && match.Groups["name"].Value.ToLowerInvariant() is var name && name is not ("app" or "www" or "files" or "slack")
            ? name
            : null;

    [GeneratedRegex(
        "^(https?://(?<name>[a-z0-9][a-z0-9-]*(\\.enterprise)?)\\.slack\\.com(/.*)?|(?<name>[a-z0-9][a-z0-9-]*(\\.enterprise)?)(\\.slack\\.com(/.*)?)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}
