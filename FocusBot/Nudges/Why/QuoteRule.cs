using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Nudges.Why;

/// <summary>A message as a line to be quoted: short, on one line, and with what weighed in it in bold.</summary>
internal static partial class QuoteRule
{
    /// <summary>Enough to know one's own message by.</summary>
    private const int Longest = 280;

    /// <param name="written">The message, as the workspace has it.</param>
    /// <param name="cues">The words that weighed most; none: the whole did.</param>
    public static CardText Of(string written, IReadOnlyList<string> cues)
    {
        var (spans, room, end) = (new List<CardSpan>(), Longest, 0);
        foreach (Match marked in Marked().Matches(written))
        {
            Add(written[end..marked.Index]);
            end = marked.Index + marked.Length;
            if (room > 0 && UserId.Find(marked.Groups["person"].Value) is { } person)
            {
                spans.Add(new CardSpan.Person(person));
                room -= person.Value.Length;
            }
            else
            {
                Add(marked.Groups["label"] is { Success: true, Value: var label } ? label : marked.Groups["target"].Value.TrimStart('!', '#'));
            }
        }

        Add(written[end..]);
        return new(spans);

        void Add(string piece)
        {
            var plain = Space().Replace(MarkRule.Decoded(piece), " ");
            if (room <= 0 || plain.Length == 0)
            {
                return;
            }

            spans.AddRange(Stressed(Cut(plain, room), cues));
            room -= plain.Length;
        }
    }

    private static IEnumerable<CardSpan> Stressed(string text, IReadOnlyList<string> cues)
    {
        if (cues.Count == 0)
        {
            var words = text.Trim();
            return words is "" ? [new CardSpan.Plain(" ")]
                : [new CardSpan.Plain(text[..text.IndexOf(words, StringComparison.Ordinal)]), new CardSpan.Strong(words), new CardSpan.Plain(text.EndsWith(' ') ? " " : "")];
        }

        var any = new Regex($@"(?<!\w)({string.Join('|', cues.OrderByDescending(cue => cue.Length).Select(cue => Space().Replace(Regex.Escape(cue).Replace("\\ ", " ", StringComparison.Ordinal), @"\s+")))})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return any.Split(text).Select((piece, at) => at % 2 is 0 ? (CardSpan)new CardSpan.Plain(piece) : new CardSpan.Strong(piece));
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - (char.IsHighSurrogate(text[longest - 1]) ? 1 : 0);
        return $"{text[..end].TrimEnd()}…";
    }

    [GeneratedRegex(@"<(@(?<person>[A-Z0-9]{1,32})(\|[^>]*)?|(?<target>[^>|]+)(\|(?<label>[^>]*))?)>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
