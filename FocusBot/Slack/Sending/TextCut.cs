using System.Globalization;
using System.Text;
using FocusBot.Conversations;

namespace FocusBot.Slack.Sending;

/// <summary>Shortens what was not written by FocusBot, so that one long name does not lose the whole message.</summary>
/// <remarks>It cuts before escaping and between what a reader sees as characters: never in a surrogate pair, never in a mention.</remarks>
internal static class TextCut
{
    private const char Ellipsis = '…';

    public static string Cut(this string text, int longest) => Cut(text, longest, static piece => piece.Length);

    /// <summary>The text as it is, when it prints in at most this many characters; else as many of its spans as do.</summary>
    public static CardText CutAsPrinted(this CardText text, int longest)
    {
        if (Mrkdwn.Print(text).Length <= longest)
        {
            return text;
        }

        var kept = new List<CardSpan>();
        var room = longest - 1;
        foreach (var span in text.Spans)
        {
            var printed = Mrkdwn.Print(span).Length;
            if (printed > room)
            {
                kept.Add(new CardSpan.Plain(Rest(span, room)));
                break;
            }

            kept.Add(span);
            room -= printed;
        }

        return new(kept);
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
