using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Huddles;

/// <summary>The one card in the thread of a huddle. Nobody has to do anything about it.</summary>
internal static class HuddleMessage
{
    /// <param name="shown">What of the answers may stand on it, once they're shown.</param>
    public static Card OfReview(Meeting meeting, ShownAnswers shown)
    {
        IEnumerable<CardPart> parts = meeting.IsRevealed && shown is not ShownAnswers.None
            ? MeetingMessage.MapParts(meeting, shown)
            : [.. meeting.Needed is { } needed ? [MeetingMessage.Needed(needed), OpeningQuestion(needed)] : (CardPart[])[], new CardPart.Paragraph("Once the map of the answers is in the review’s thread, it’s here, too.")];
        return new([.. parts, Silent]);
    }

    /// <param name="contract">Also one that was taken back since.</param>
    public static Card OfContract(ReviewThread thread, Contract contract) => contract.Level is not { } level
        ? Card.Of(new CardPart.Paragraph(CardText.Of($"About {ThreadName.Of(thread)}: nobody says any more what this review needs.")), Silent)
        : Card.Of(
            new CardPart.Paragraph(CardText.Of($"About {ThreadName.Of(thread)}: {ContractMessage.Said(contract)} {level.ToString():strong}: {level.Meaning()}.")),
            OpeningQuestion(level),
            Silent);

    private static CardPart.Paragraph OpeningQuestion(Level level) => new($"A question to open with: {level.Question()}");

    private static CardPart.Note Silent { get; } = new("I post nothing else here. I hear nothing of what’s said, and I don’t read what’s written in this thread.");
}
