using System.Text;

namespace FocusBot.Conversations;

/// <summary>Turns a text with marks and entities into the one that a person sees: names for ids, labels for links. It is plain, to be escaped by whoever shows it.</summary>
internal static class MarkRule
{
    /// <param name="called">What to show for a person, from the id and the label in the mark; the label may be empty.</param>
    /// <param name="longest">What is longer ends in an ellipsis.</param>
    public static string Plain(string text, Func<UserId, string, string> called, int longest = int.MaxValue)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest));
        for (var at = 0; at < text.Length;)
        {
            if (plain.Length >= longest)
            {
                return plain.Append('…').ToString();
            }

            at += text[at] switch
            {
                '<' => Mark(text, at, called, plain),
                '&' => Entity(text, at, plain),
                var c => One(c, plain),
            };
        }

        return plain.ToString();
    }

    private static int Mark(string text, int at, Func<UserId, string, string> called, StringBuilder into)
    {
        // No mark holds another one's beginning, and looking past it would make a row of "<" take a time that grows with its square.
        var length = text.AsSpan(at + 1).IndexOfAny('<', '>') + 1;
        if (length < 2 || text[at + length] is not '>')
        {
            return One('<', into);
        }

        var inside = text[(at + 1)..(at + length)];
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, "") : (inside[..bar], Decoded(inside[(bar + 1)..]));
        if (Seen(target, label, called) is not { } seen)
        {
            return One('<', into);
        }

        into.Append(seen);
        return length + 1;
    }

    /// <returns><see langword="null"/> when this is no mark.</returns>
    private static string? Seen(string target, string label, Func<UserId, string, string> called) => (target, label) switch
    {
        (['@', .. var id], _) => called(new(id), label),
        (['#', ..], "") => "a channel",
        (['#', ..], _) => $"#{label}",
        (['!', 'd', 'a', 't', 'e', '^', ..], _) => label,
        (['!', 's', 'u', 'b', 't', 'e', 'a', 'm', '^', ..], "") => "a group",
        (['!', .. var all], "") => $"@{all}",
        (['!', ..], _) => $"@{label.TrimStart('@')}",
        _ when target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal) =>
            label is "" ? Decoded(target) : label,
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

    /// <summary>The three entities of the wire as the characters that they stand for.</summary>
    public static string Decoded(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
