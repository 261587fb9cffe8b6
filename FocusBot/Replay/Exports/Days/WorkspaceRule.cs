namespace FocusBot.Replay.Exports.Days;

/// <summary>An export does not say which workspace it is of; the address of a file in it does.</summary>
internal static class WorkspaceRule
{
    private const string Slack = ".slack.com";

    /// <returns>The first label of the workspace's host, or <see langword="null"/>.</returns>
    public static string? Of(string? permalink) =>
        Uri.TryCreate(permalink, UriKind.Absolute, out var uri) && uri.Scheme is "https"
        && uri.Host.EndsWith(Slack, StringComparison.OrdinalIgnoreCase)
        && uri.Host[..^Slack.Length] is { Length: > 0 } label && label is not ("files" or "app" or "www") && !label.Contains('.', StringComparison.Ordinal)
            ? label
            : null;
}
