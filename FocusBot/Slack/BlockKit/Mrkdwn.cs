using System.Globalization;
using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Prints a <see cref="CardText"/> in Slack's own markup. Whatever is in a span, it cannot become a mention or a command.</summary>
internal static class Mrkdwn
{
    private static readonly string[] LinkSchemes = ["https", "http", "mailto", "slack"];

    public static string Print(CardText text) => string.Concat(text.Spans.Select(Print));

    public static string Print(CardSpan span) => span is CardSpan.Strong(var words) ? Strong(words) : PrintUnstressed(span);

    /// <summary>For the top-level text, which notifications and screen readers use: the same words, no asterisks.</summary>
    public static string PrintUnstressed(CardText text) => string.Concat(text.Spans.Select(PrintUnstressed));

    /// <summary>Exactly these three, the ampersand first: Slack shows any other entity as it stands.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string InUtc(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

    private static string PrintUnstressed(CardSpan span) => span switch
    {
        CardSpan.Plain(var text) => Escape(text),
        CardSpan.Strong(var text) => Escape(text),
        CardSpan.Person({ IsNobody: true }) => "somebody",
        CardSpan.Person(var user) => $"<@{Escape(user.Value)}>",
        CardSpan.Place(var channel) => $"<#{Escape(channel.Value)}>",
        CardSpan.Link(var url, var label) => Link(url, label),
        CardSpan.Moment(var at) => Moment(at),
        _ => throw new ArgumentOutOfRangeException(nameof(span), span.GetType().Name, "Slack has no print for this span."),
    };

    /// <remarks>There is no escape for an asterisk, and bold ends at a line's end or beside a space: what would break out is replaced.</remarks>
    private static string Strong(string text) =>
        OneLine(text).Replace('*', '∗').Trim() is { Length: > 0 } words ? $"*{Escape(words)}*" : Escape(text);

    /// <remarks>An address of another scheme is not printed: <c>&lt;!channel|…&gt;</c> would be a command.</remarks>
    private static string Link(string url, string label) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && LinkSchemes.Contains(address.Scheme)
            ? $"<{Escape(Address(address))}|{Escape(OneLine(label).Replace('|', '∣'))}>"
            : Escape(label);

    private static string Address(Uri address) => address.AbsoluteUri
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal);

    private static string Moment(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture, $"<!date^{at.ToUnixTimeSeconds()}^{{date_short_pretty}} {{time}}|{InUtc(at)}>");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
