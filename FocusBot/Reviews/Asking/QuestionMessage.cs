using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Contracts;

namespace FocusBot.Reviews.Asking;

/// <summary>The question, in the thread and in private.</summary>
internal static class QuestionMessage
{
    /// <param name="needed">What somebody said this review needs; absent: nobody has.</param>
    /// <param name="tellsThread">The thread hears of a difference; otherwise the two do.</param>
    public static Card InTheThread(ThreadKey thread, Contract? needed = null, bool tellsThread = true) => new(
    [
        .. ContractMessage.SaidIn(needed),
        new CardPart.Paragraph(CardText.Of(
            $"Which level do you argue from in this thread?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        LevelButtons.Row(thread),
        new CardPart.Buttons([ContractButtons.ToChoose(thread)]),
        new CardPart.Note(
            $"Your answer is private unless two people pick different levels; then {(tellsThread ? "one message here names both" : "I tell those two, and nobody else")}. You can change it or take it back later."),
    ]);

    public static Card InPrivate(ThreadKey thread, UserId askedBy, Contract? needed = null, bool tellsThread = true) => new(
    [
        .. ContractMessage.SaidIn(needed),
        new CardPart.Paragraph(CardText.Of(
            $"{askedBy} asks everybody in this thread: which level do you argue from here? It’s up to you whether you answer.")),
        LevelButtons.Row(thread),
        new CardPart.Note(
            $"Your answer is private unless somebody picks a different level; then {(tellsThread ? "one message in the thread names you both" : "I tell the two of you, and nobody else")}. The same buttons are under the question in the thread."),
    ]);

    /// <summary>For the shortcut, when its form could not open.</summary>
    public static Card OnRequest(ThreadKey thread) => Card.Of(
        new CardPart.Paragraph("Which level do you argue from in this thread?"),
        LevelButtons.Row(thread),
        new CardPart.Note("Your answer is private unless somebody picks a different level; then you both hear of it, and so does the thread, unless this channel is set to “In private”."));

    /// <param name="asked">How many were asked just now.</param>
    public static Card Asked(int asked, int answered, bool tellsThread = true) => Card.Of(
        new CardPart.Paragraph($"Asked {(asked == 1 ? "1 person" : $"{asked} people")} in the thread.{Answered(answered)}"),
        new CardPart.Note($"Each answer is private unless two people pick different levels; then {(tellsThread ? "one message in the thread names both" : "I tell those two, and nobody else")}."));

    public static Card AskedBefore(int answered) => Card.Saying(
        $"Everybody in this thread has already been asked.{Answered(answered)} The buttons are still in the thread.");

    public static Card OnItsWay { get; } = Card.Saying(
        "Somebody asked this thread a moment ago; the question is on its way.");

    private static string Answered(int answered) => answered switch
    {
        0 => "",
        1 => " 1 has answered.",
        _ => $" {answered} have answered.",
    };
}
