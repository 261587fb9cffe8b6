using System.Globalization;
using System.Text;
using FocusBot.Conversations;

namespace FocusBot.Slack.BlockKit;

/// <summary>Shortens what was not written by FocusBot, so that one long name does not lose the whole message.</summary>
/// <remarks>It cuts before escaping and between what a reader sees as characters: never in a surrogate pair, never in a mention.</remarks>
internal static class TextCut
{
    private const char Ellipsis = '…';

    public static string Cut(this string text, int longest) => Cut(text, longest, static piece => piece.Length);

    /// <summary>The text as it is, when it prints in at most this many characters; else with its times in UTC, which is shorter; else as much of that as fits.</summary>
    public static CardText CutAsPrinted(this CardText text, int longest)
    {
        if (Fits(text, longest))
        {
            return text;
        }

        CardText shorter = new([.. text.Spans.Select(span => span is CardSpan.Moment(var at) ? new CardSpan.Plain(Mrkdwn.InUtc(at)) : span)]);
        return Fits(shorter, longest) ? shorter : new([.. SpansWithin(shorter, longest - 1)]);
    }

    private static bool Fits(CardText text, int longest) => Mrkdwn.Print(text).Length <= longest;

    private static IEnumerable<CardSpan> SpansWithin(CardText text, int room)
    {
        foreach (var span in text.Spans)
        {
            var printed = Mrkdwn.Print(span).Length;
            if (printed > room)
            {
                yield return new CardSpan.Plain(Rest(span, room));
                yield break;
            }

            yield return span;
            room -= printed;
        }
    }

    private static string Rest(CardSpan span, int room) => span switch
    {
        CardSpan.Plain(var text) => Cut(text, room + 1, static piece => Mrkdwn.Escape(piece).Length),
        _ => Ellipsis.ToString(),
    };

    private static string Cut(string text, int longest, Func<string, int> lengthOf)
    {
        if (lengthOf(text) <= longest)
        {
            return text;
        }

        var kept = new StringBuilder();
        var room = longest - 1;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (room -= lengthOf(elements.GetTextElement())) >= 0)
        {
            kept.Append(elements.GetTextElement());
        }

        return kept.Append(Ellipsis).ToString();
    }
}
