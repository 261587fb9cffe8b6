using System.Text.RegularExpressions;

namespace FocusBot.Conversations;

/// <summary>A link to a message, as a person copies it: <c>https://acme.slack.com/archives/C1/p1700000000000100?thread_ts=…</c>.</summary>
/// <param name="Workspace">The first label of the host, when the host is one of the workspace's own.</param>
/// <param name="Root">The thread's root: the message itself when it is no reply.</param>
internal sealed partial record MessageLink(string? Workspace, ChannelId Channel, MessageTs Ts, MessageTs Root)
{
    /// <returns><see langword="null"/> when the text is no link to a message. Pointed brackets and a label around it are taken off.</returns>
    public static MessageLink? TryParse(string? text)
    {
        var bare = text?.Trim().TrimStart('<').TrimEnd('>').Split('|')[0].Replace("&amp;", "&", StringComparison.Ordinal);
        if (!Uri.TryCreate(bare, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")
            || Archive().Match(uri.AbsolutePath) is not { Success: true } match
            || !MessageTs.TryParse($"{match.Groups["seconds"].Value}.{match.Groups["micros"].Value}", out var ts))
        {
            return null;
        }

        var root = ThreadTs().Match(uri.Query) is { Success: true } thread && MessageTs.TryParse(thread.Groups["ts"].Value, out var threadTs) ? threadTs : ts;
        return new(WorkspaceOf(uri.Host), new(match.Groups["channel"].Value), ts, root);
    }

    /// <summary>The link that a person copies of a message.</summary>
    /// <param name="workspace">The first label of the workspace's host.</param>
    public static string UrlOf(string workspace, ChannelId channel, MessageTs ts, MessageTs root) =>
        $"https://{workspace}.slack.com/archives/{channel}/p{Digits(ts)}{(ts == root ? "" : $"?thread_ts={root}&cid={channel}")}";

    private static string Digits(MessageTs ts) => ts.ToString().Replace(".", "", StringComparison.Ordinal);

    private static string? WorkspaceOf(string host) =>
        host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) ? host.Split('.')[0].ToLowerInvariant() : null;

    [GeneratedRegex("^/archives/(?<channel>[A-Z0-9]{1,32})/p(?<seconds>[0-9]{10})(?<micros>[0-9]{6})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Archive();

    [GeneratedRegex("[?&]thread_ts=(?<ts>[0-9]{10}\\.[0-9]{6})(&|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ThreadTs();
}
