using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Nudges.Why;

/// <summary>Why FocusBot spoke by itself: the messages that weighed most on each side, and one reason for thinking the two were stuck.</summary>
internal static class WhyMessage
{
    private const int MostMessages = 2;

    public static Card NotReadable { get; } = Card.Saying(
        "I can’t read the thread at the moment, and I keep no words, so I can’t show what I went by. Try again in a minute.") with { LeavesButton = true };

    public static Card For(WhyFacts facts)
    {
        var (first, firstLevel, second, secondLevel) = facts.Nudge.Mismatch;
        (UserId Person, Level Level)[] sides = [(first, firstLevel), (second, secondLevel)];
        return new(
        [
            .. sides.OrderBy(side => side.Person != facts.Reader).SelectMany(side => Side(side.Person, side.Level, facts)),
            new CardPart.Paragraph(StuckReasonRule.Of(facts)),
            .. NudgeMessage.StillOffered(facts.Nudge),
            new CardPart.Note("I fetched these lines a moment ago and keep none of them. Different levels alone are no reason to speak; I speak when the two look stuck, too. “Not quite” corrects your own level; a sign that’s often answered that way stops counting here."),
        ]);
    }

    /// <summary>The reader's own come first: those they can judge.</summary>
    private static IEnumerable<CardPart> Side(UserId person, Level level, WhyFacts facts)
    {
        var messages = Weightiest(person, level, facts).Where(message => facts.Words.ContainsKey(message.Ts)).ToList();
        var whose = person == facts.Reader ? "Your messages" : CardText.Of($"{person}’s messages");
        yield return new CardPart.Paragraph(CardText.Of(
            $"{whose} read to me as {level.ToString():strong}{(messages.Count > 0 ? ", most of all:" : ". The ones I went by have changed since.")}"));
        foreach (var message in messages)
        {
            var quote = QuoteRule.Of(facts.Words[message.Ts], message.Level.Cues);
            yield return new CardPart.Quote(facts.Workspace is null ? quote : CardText.Of($"{quote} ({facts.Link(message.Ts, "message")})"));
        }
    }

    private static IEnumerable<MessageReading> Weightiest(UserId person, Level level, WhyFacts facts)
    {
        var now = facts.Verdict is not { } verdict ? null : verdict.First.Person == person ? verdict.First : verdict.Second;
        return now is { Messages.Count: > 0 } && now.Written == level
            ? now.Messages.TakeLast(MostMessages)
            : facts.View.Messages.Where(message => message.Author == person && message.Level.Level == level).TakeLast(MostMessages);
    }
}
