using System.Text.RegularExpressions;

namespace FocusBot.Conversations;

/// <summary>A link to a message. Slack makes several of one message: each client, an enterprise and a rename of the workspace have their own. The channel's id decides.</summary>
/// <param name="Root">The thread's root: the message itself when it is no reply.</param>
internal sealed partial record MessageLink(ChannelId Channel, MessageTs Ts, MessageTs Root)
{
    /// <summary>Signs that nobody sees come along with what is copied from documents.</summary>
    private static readonly char[] Around = [.. "<>()[]{}\"'“”‘’„«»*_~`.,;:!?…-–—=\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF"];

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
        var bare = word[Math.Max(0, SchemeIn(word))..].TrimStart(Around).Split('|')[0].TrimEnd(Around).Replace("&amp;", "&", StringComparison.Ordinal);
        bare = Encoded().IsMatch(bare) ? Uri.UnescapeDataString(bare) : Schemeless().IsMatch(bare) ? $"https://{bare}" : bare;
        return Address().Match(bare) is { Success: true } address
            ? InPath(address.Groups["path"].Value, address.Groups["query"].Value, isSlackApp: IsSlackApp(address)) ?? InQuery(address)
            : null;
    }

    private static MessageLink? InPath(string path, string query, bool isSlackApp)
    {
        var match = Archive().Match(path) is { Success: true } archive ? archive : Client().Match(path);
        var isOneChannel = match.Groups["again"] is not { Success: true, Value: var again } || again == match.Groups["channel"].Value;
        return !isSlackApp && match.Success && isOneChannel && MessageTs.TryParse($"{match.Groups["seconds"].Value}.{match.Groups["micros"].Value}", out var ts)
            ? new(new(match.Groups["channel"].Value), ts, Given(query, "thread_ts") ?? ts)
            : null;
    }

    /// <summary>As phones and Slack's own redirects spell it.</summary>
    private static MessageLink? InQuery(Match address)
    {
        var query = address.Groups["query"].Value;
        var isOne = IsSlackApp(address) ? address.Groups["host"].Value is "channel" : address.Groups["path"].Value.TrimEnd('/') is "/app_redirect";
        return isOne && ChannelId.Find(Value(query, "id") ?? Value(query, "channel")) is { } channel && (Given(query, "message") ?? Given(query, "message_ts")) is { } ts
            ? new(channel, ts, Given(query, "thread_ts") ?? ts)
            : null;
    }

    /// <summary>The scheme by which Slack's apps are opened.</summary>
    private static bool IsSlackApp(Match address) => address.Groups["scheme"].Value.Equals("slack", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words may be glued to the address: <c>see:https://…</c></summary>
    private static int SchemeIn(string word) => Scheme().Match(word) is { Success: true, Index: var at } ? at : -1;

    private static MessageTs? Given(string query, string name) => Stamp().Match(Value(query, name) ?? "") is { Success: true } stamp && MessageTs.TryParse(stamp.Groups["ts"].Value, out var ts) ? ts : null;

    private static string? Value(string query, string name) => query.Split('&')
        .Where(pair => pair.StartsWith($"{name}=", StringComparison.Ordinal)).Select(pair => Uri.UnescapeDataString(pair[(name.Length + 1)..])).FirstOrDefault();

    // Not by System.Uri, whose parser throws at some of what people can type.
    [GeneratedRegex("^(?<scheme>https?|slack)://(?<host>[A-Z0-9.-]{1,253})(:[0-9]{1,5})?(?<path>/[^?#]*)?(\\?(?<query>[^#]*))?(#.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    /// <summary>What may be glued to the end of a ts: nothing that would make another path or number of it.</summary>
    private const string End = "(/?|[^0-9A-Za-z/._%-].*)$";

    [GeneratedRegex("^/(archives|messages)/(?<channel>[A-Z0-9]{1,32})/p(?<seconds>[0-9]{10})(?<micros>[0-9]{6})" + End, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Archive();

    /// <summary>The client shows threads beside their channel, and beside its own lists, such as <c>threads</c>.</summary>
    [GeneratedRegex(
        "^/client/[A-Z0-9]{1,32}/((?<channel>[A-Z0-9]{1,32})/(p(?<seconds>[0-9]{10})(?<micros>[0-9]{6})|thread/(?<again>[A-Z0-9]{1,32})-(?<seconds>[0-9]{10})\\.(?<micros>[0-9]{6}))"
        + "|[a-z-]{1,32}/thread/(?<channel>[A-Z0-9]{1,32})-(?<seconds>[0-9]{10})\\.(?<micros>[0-9]{6}))" + End, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Client();

    [GeneratedRegex("(https?|slack)(://|%3A%2F%2F)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?<ts>[0-9]{10}\\.[0-9]{6})([^0-9].*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();

    [GeneratedRegex("^https?%3A%2F%2F", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Encoded();

    [GeneratedRegex("^[A-Z0-9.-]{1,80}\\.slack(-gov)?\\.com/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Schemeless();
}
