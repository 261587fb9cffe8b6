using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>What is said around asking people before a live review.</summary>
internal static class ConveningMessage
{
    public static Card Refused(CardText sentence) => Card.Saying(sentence);

    public static string TooMany(int people) => $"That’s {people} people; I can ask up to {Meeting.MostPeople} about one review.";

    public static string TooLong(string topic) => $"The topic has {topic.Length} characters; there’s room for {MeetingPlan.LongestTopic}.";

    public static Card NobodyElse { get; } = Card.Saying("You’re asked anyway. Name somebody else who takes part.");

    /// <summary>For the thread, edited in place.</summary>
    public static Card When(Meeting meeting, MeetingTime time) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"The review is on {time.Start}, for {Amount.Of(time.Minutes, "minute", "minutes")}.")),
        new CardPart.Buttons(
        [
            new("Move it", ConveningButtons.Move, meeting.Id),
            new("Call it off", ConveningButtons.CallOff, meeting.Id)
            {
                Asks = new("Call the review off?", "Nobody is asked or reminded any more, and no map is posted. It can’t be undone.", "Call it off", "Keep it"),
            },
        ]),
        new CardPart.Note("The answers are shown when it begins, as far as they may be. When it’s over, people are asked how it went. Whoever asked can move it or call it off."));

    /// <summary>In the place of what asked people.</summary>
    public static Card CalledOff(Meeting meeting) => Card.Saying(meeting.Organiser.IsNobody
        ? "This live review was called off."
        : CardText.Of($"{meeting.Organiser} has called this live review off."));

    public static Card OnlyTheOrganiser { get; } = Card.Saying("Whoever asked can move the review or call it off.");

    public static Card Moved(MeetingTime time) => Card.Saying(CardText.Of($"Moved to {time.Start}. The reply in the thread says so too."));

    public static Card OverAlready { get; } = Card.Saying("This live review is over already, so it stays as it is.");

    /// <summary>In a direct message: what one person alone sees in the channel is gone by now.</summary>
    public static Card Reminder(Meeting meeting, MeetingTime time) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"A live review in {meeting.Channel} is on {time.Start}, and there’s still time to say which level you want to talk at. The message there says what it’s about. It’s up to you.")),
        MeetingButtons.Answers(meeting),
        new CardPart.Note($"I remind you of it only this once. {MeetingMessage.FewAnswers}"));
}
