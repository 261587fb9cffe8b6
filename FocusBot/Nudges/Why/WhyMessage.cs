using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Nudges.Why;

/// <summary>Why FocusBot spoke by itself: messages and cue words for each side, and the signs that counted.</summary>
internal static class WhyMessage
{
    private const int MostMessages = 3;

    public static Card NotReadable { get; } = Card.Saying(
        "The thread cannot be read at the moment, and FocusBot keeps no words, so it cannot show the cues now. Try again in a minute.");

    /// <param name="workspace">The first label of the workspace's host; without it messages are named by their time.</param>
    public static Card For(Nudge nudge, Intervention moment, CheckedThread view, string? workspace)
    {
        var places = new Places(nudge.Thread, workspace);
        var verdict = view.Verdicts.FirstOrDefault(now => now.IsOf(nudge.Pair.First, nudge.Pair.Second));
        return Card.Of(
            // A part of its own for each, so that however much is said of one, the other is never cut off.
            new CardPart.Paragraph(new CardText([.. Side(nudge.Mismatch.First, nudge.Mismatch.FirstLevel, view, places)])),
            new CardPart.Paragraph(new CardText([.. Side(nudge.Mismatch.Second, nudge.Mismatch.SecondLevel, view, places)])),
            new CardPart.Paragraph(new CardText([.. Signs(moment, verdict, places)])),
            new CardPart.Note(
                "Only you see this. The cue words were read from the thread a moment ago: FocusBot keeps levels and signs, and no words. Different levels alone are no reason to speak; it also takes signs that the exchange is stuck. “Not quite” corrects your own level, and a sign that is often answered so stops counting here."));
    }

    private static IEnumerable<CardSpan> Side(UserId person, Level level, CheckedThread view, Places places)
    {
        yield return new CardSpan.Person(person);
        yield return new CardSpan.Plain("’s argument reads as ");
        yield return new CardSpan.Strong(level.ToString());
        var messages = view.Messages.Where(message => message.Author == person && message.Level.Level == level).TakeLast(MostMessages).ToList();
        for (var i = 0; i < messages.Count; i++)
        {
            yield return new CardSpan.Plain(i == 0 ? ": " : "; ");
            yield return places.Of(messages[i].Ts, "this message");
            var cues = string.Join(", ", messages[i].Level.Cues.Select(cue => $"“{cue}”"));
            yield return new CardSpan.Plain(cues.Length > 0 ? $" ({cues})" : "");
        }

        yield return new CardSpan.Plain(messages.Count > 0 ? "." : ". The messages that said so have changed since.");
    }

    private static IEnumerable<CardSpan> Signs(Intervention moment, PairVerdict? verdict, Places places)
    {
        yield return new CardSpan.Plain("Signs that the exchange is stuck: ");
        for (var i = 0; i < moment.Signs.Count; i++)
        {
            yield return new CardSpan.Plain(i == 0 ? "" : ", ");
            var seen = verdict?.Signs.FirstOrDefault(sign => sign.Sign == moment.Signs[i]);
            yield return seen is null ? new CardSpan.Plain(moment.Signs[i].Label()) : places.Of(seen.Ts, moment.Signs[i].Label());
        }

        yield return new CardSpan.Plain(moment.Signs.Count > 0 ? "." : "none alone; together the messages say so.");
    }

    private sealed record Places(ThreadKey Thread, string? Workspace)
    {
        public CardSpan Of(MessageTs ts, string label) => Workspace is null
            ? new CardSpan.Plain(label)
            : new CardSpan.Link(MessageLink.UrlOf(Workspace, Thread.Channel, ts, Thread.Root), label);
    }
}
