using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Contracts;

namespace FocusBot.Reviews.Asking;

/// <summary>The question, in the thread and in private.</summary>
internal static class QuestionMessage
{
    /// <param name="needed">What somebody said this review needs; absent: nobody has.</param>
    public static Card InTheThread(ThreadKey thread, Contract? needed = null) => new(
    [
        .. ContractMessage.SaidIn(needed),
        new CardPart.Paragraph(CardText.Of(
            $"Which level do you argue from in this thread?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        LevelButtons.Row(thread),
        new CardPart.Buttons([ContractButtons.ToChoose(thread)]),
        new CardPart.Note(
            "What you press stays with FocusBot, unless two people declare different levels: then one nudge in this thread names both. You can change or withdraw your answer later."),
    ]);

    public static Card InPrivate(ThreadKey thread, UserId askedBy, Contract? needed = null) => new(
    [
        .. ContractMessage.SaidIn(needed),
        new CardPart.Paragraph(CardText.Of(
            $"{askedBy} asks everybody in this thread: which level do you argue from here? Answering is up to you.")),
        LevelButtons.Row(thread),
        new CardPart.Note("Only you see this, and your answer. If somebody declares a different level, one nudge in the thread names you both. The same buttons stay under the question in the thread."),
    ]);

    /// <summary>For the shortcut, when its form could not open.</summary>
    public static Card OnRequest(ThreadKey thread) => Card.Of(
        new CardPart.Paragraph("Which level do you argue from in this thread?"),
        LevelButtons.Row(thread),
        new CardPart.Note("Only you see this, and your answer. If somebody declares a different level, one nudge in the thread names you both."));

    /// <param name="asked">How many were asked just now.</param>
    public static Card Asked(int asked, int answered) => Card.Of(
        new CardPart.Paragraph($"Asked {(asked == 1 ? "1 person" : $"{asked} people")} in the thread.{Answered(answered)}"),
        new CardPart.Note("Only you see this. Each answer stays with FocusBot unless two levels differ; then one nudge in the thread names both."));

    public static Card AskedBefore(int answered) => Card.Of(
        new CardPart.Paragraph($"Everybody in this thread has been asked already.{Answered(answered)} The buttons are still in the thread."),
        new CardPart.Note("Only you see this."));

    public static Card OnItsWay { get; } = Card.Of(
        new CardPart.Paragraph("Somebody has asked this thread a moment ago, and the question is on its way to it."),
        new CardPart.Note("Only you see this."));

    private static string Answered(int answered) => answered switch
    {
        0 => "",
        1 => " 1 has answered.",
        _ => $" {answered} have answered.",
    };
}
