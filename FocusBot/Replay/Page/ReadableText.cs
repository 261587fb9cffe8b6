using System.Text;
using FocusBot.Conversations;
using FocusBot.Replay.Exports.Lists;

namespace FocusBot.Replay.Page;

/// <summary>A message as a person sees it: names for ids, labels for links, signs for Slack's entities. Plain text, to be escaped by whoever shows it.</summary>
internal static class ReadableText
{
    private const int Longest = 4_000;

    public static string Of(string text, ExportPeople people)
    {
        var readable = new StringBuilder(Math.Min(text.Length, Longest));
        for (var at = 0; at < text.Length;)
        {
            if (readable.Length >= Longest)
            {
                return readable.Append('…').ToString();
            }

            at += text[at] switch
            {
                '<' => Angle(text, at, people, readable),
                '&' => Entity(text, at, readable),
                var c => One(c, readable),
            };
        }

        return readable.ToString();
    }

    private static int Angle(string text, int at, ExportPeople people, StringBuilder into)
    {
        var length = text.AsSpan(at).IndexOf('>');
        if (length < 2)
        {
            return One('<', into);
        }

        var inside = text[(at + 1)..(at + length)];
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, "") : (inside[..bar], inside[(bar + 1)..]);
        if (Seen(target, label, people) is not { } seen)
        {
            return One('<', into);
        }

        into.Append(seen);
        return length + 1;
    }

    /// <returns><see langword="null"/> when this is no mark of Slack's.</returns>
    private static string? Seen(string target, string label, ExportPeople people) => target switch
    {
        ['@', .. var id] => $"@{people.NameOf(new UserId(id))}",
        ['#', .. var id] => $"#{(label.Length > 0 ? label : id)}",
        ['!', .. var group] => $"@{(label.Length > 0 ? label : group).TrimStart('@')}",
        _ when target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal) =>
            Decoded(label.Length > 0 ? label : target),
        _ => null,
    };

    private static int Entity(string text, int at, StringBuilder into)
    {
        foreach (var (entity, sign) in ((string, char)[])[("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&')])
        {
            if (text.AsSpan(at).StartsWith(entity, StringComparison.Ordinal))
            {
                into.Append(sign);
                return entity.Length;
            }
        }

        return One('&', into);
    }

    private static int One(char c, StringBuilder into)
    {
        into.Append(c);
        return 1;
    }

    private static string Decoded(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
