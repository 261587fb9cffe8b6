using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Reviews.Contracts;

namespace FocusBot.Reviews.Asking;

/// <summary>The words of the question that FocusBot asks two people privately. It shows neither the other's level nor a guess as a fact.</summary>
internal static class PairQuestionMessage
{
    /// <param name="mayBePutOff">It wasn't put off before.</param>
    /// <param name="needed">What somebody said this review needs; absent: nobody has.</param>
    public static Card Ask(PairQuestion question, bool mayBePutOff, Contract? needed = null) => new(
    [
        new CardPart.Paragraph(CardText.Of(
            $"Two people in this thread may be talking at different levels, and you’re one of them. Which level do you argue from here?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        .. ContractMessage.SaidIn(needed),
        LevelButtons.Row(question.Thread),
        PairButtons.Row(question, mayBePutOff),
        new CardPart.Note(question.TellsThread
            ? "I’m guessing from what was written, so I’m asking. Your answer is private unless somebody in the thread picks a different level; then one message in the thread names the two of you."
            : "I’m guessing from what was written, so I’m asking. Your answer is private unless somebody in the thread picks a different level; then I tell the two of you, and nobody else."),
    ]);

    /// <summary>Follows what is said to somebody who answered first.</summary>
    /// <param name="until">At the latest: who asked to be asked later isn't told apart.</param>
    public static CardText Waiting(DateTimeOffset until) => CardText.Of(
        $"I’ll wait for the other answer until {until} at the latest, then drop yours. Nobody hears that you answered unless the other answer is different.");

    public static Card LeftAlone { get; } = Card.Saying(
        "Thanks, then I’ll leave it. Nobody hears that I asked, and I won’t ask again in this thread.");

    public static Card PutOff(DateTimeOffset again, DateTimeOffset until) => Card.Saying(CardText.Of(
        $"All right. I’ll ask once more on {again}, unless the thread has moved on by then, and drop it on {until}."));

    public static Card NotAsked(ChannelId here) => Card.Of(
        new CardPart.Paragraph(
            "All right, I won’t ask you in this thread, and nobody hears of it. If you’d rather not be read or asked anywhere, you can opt out: from your next message on I read no level in what you write, I ask you nothing, and I name you in nothing that you didn’t start yourself."),
        new CardPart.Buttons([new("Opt out", MeButtons.OptOut, MeButtons.ValueOf(here))]),
        new CardPart.Note("You can opt in again whenever you like, on my Home tab."));

    public static Card Over { get; } = Card.Saying("This question is over, and nobody hears that I asked.");

    /// <summary>Both have answered, and the levels differ: a way to meet the other one where they are.</summary>
    public static Card MeetingThem(UserId other, Level theirs) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"{other} argues from {theirs.ToString():strong}. If you’d like to meet there, this is a way to start: {theirs.Question()}")));
}
