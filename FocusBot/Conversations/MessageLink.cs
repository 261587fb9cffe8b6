using System.Text.RegularExpressions;

namespace FocusBot.Conversations;

/// <summary>A link to a message. Slack makes several of one message: each client, an enterprise and a rename of the workspace have their own. The channel's id decides.</summary>
/// <param name="Root">The thread's root: the message itself when it is no reply.</param>
internal sealed partial record MessageLink(ChannelId Channel, MessageTs Ts, MessageTs Root)
{
    private const string Around = "<>()[]{}\"'“”‘’„«»*_~`.,;:!?…";

    /// <returns>The first link among the words; <see langword="null"/> when there's none.</returns>
    public static MessageLink? Find(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Of).FirstOrDefault(link => link is not null);

    /// <summary>The link that a person copies of a message.</summary>
    /// <param name="workspace">The first label of the workspace's host.</param>
    public static string UrlOf(string workspace, ChannelId channel, MessageTs ts, MessageTs root) =>
        $"https://{workspace}.slack.com/archives/{channel}/p{Digits(ts)}{(ts == root ? "" : $"?thread_ts={root}&cid={channel}")}";

    private static string Digits(MessageTs ts) => ts.ToString().Replace(".", "", StringComparison.Ordinal);

    /// <param name="word">What stands around the link, a label too, is taken off.</param>
    private static MessageLink? Of(string word)
    {
        var bare = word.TrimStart(Around.ToCharArray()).Split('|')[0].TrimEnd(Around.ToCharArray()).Replace("&amp;", "&", StringComparison.Ordinal);
        bare = Encoded().IsMatch(bare) ? Uri.UnescapeDataString(bare) : Schemeless().IsMatch(bare) ? $"https://{bare}" : bare;
        return Uri.TryCreate(bare, UriKind.Absolute, out var uri) ? InPath(uri) ?? InQuery(uri) : null;
    }

    private static MessageLink? InPath(Uri uri)
    {
        var match = Archive().Match(uri.AbsolutePath) is { Success: true } archive ? archive : Client().Match(uri.AbsolutePath);
        if (uri.Scheme is not ("https" or "http") || !match.Success || !MessageTs.TryParse($"{match.Groups["seconds"].Value}.{match.Groups["micros"].Value}", out var ts))
        {
            return null;
        }

        return new(new(match.Groups["channel"].Value), ts, Given(uri, "thread_ts") ?? ts);
    }

    /// <summary>As phones and Slack's own redirects spell it.</summary>
    private static MessageLink? InQuery(Uri uri)
    {
        var isOne = uri is { Scheme: "slack", Host: "channel" } || (uri.Scheme is "https" or "http" && uri.AbsolutePath.TrimEnd('/') is "/app_redirect");
        return isOne && ChannelId.Find(Value(uri, "id") ?? Value(uri, "channel")) is { } channel && (Given(uri, "message") ?? Given(uri, "message_ts")) is { } ts
            ? new(channel, ts, Given(uri, "thread_ts") ?? ts)
            : null;
    }

    private static MessageTs? Given(Uri uri, string name) => MessageTs.TryParse(Value(uri, name), out var ts) ? ts : null;

    private static string? Value(Uri uri, string name) => uri.Query.TrimStart('?').Split('&')
        .Where(pair => pair.StartsWith($"{name}=", StringComparison.Ordinal)).Select(pair => Uri.UnescapeDataString(pair[(name.Length + 1)..])).FirstOrDefault();

    [GeneratedRegex("^/(archives|messages)/(?<channel>[A-Z0-9]{1,32})/p(?<seconds>[0-9]{10})(?<micros>[0-9]{6})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Archive();

    [GeneratedRegex("^/client/[A-Z0-9]{1,32}/(?<channel>[A-Z0-9]{1,32})/(p(?<seconds>[0-9]{10})(?<micros>[0-9]{6})|thread/\\k<channel>-(?<seconds>[0-9]{10})\\.(?<micros>[0-9]{6}))/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Client();

    [GeneratedRegex("^https?%3A%2F%2F", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();

    [GeneratedRegex("^[A-Z0-9.-]{1,80}\\.slack(-gov)?\\.com/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Schemeless();
}
