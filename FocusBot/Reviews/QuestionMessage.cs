using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews;

/// <summary>The question, in the thread and in private.</summary>
internal static class QuestionMessage
{
    public static Card InTheThread(ThreadKey thread) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"Which level do you argue from in this thread?\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        LevelButtons.Row(thread),
        new CardPart.Note(
            "A press is seen by nobody else. Only if two people here declare different levels does a nudge in this thread name both. You can change your answer as long as the thread lasts."));

    public static Card InPrivate(ThreadKey thread, UserId askedBy) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"{askedBy} asks everybody in this thread: which level do you argue from here? Answering is up to you.")),
        LevelButtons.Row(thread),
        new CardPart.Note("Only you see this. The same buttons stay in the thread, should this message go away."));

    /// <param name="asked">How many were asked just now.</param>
    public static Card Asked(int asked, int answered) => Card.Of(
        new CardPart.Paragraph($"Asked {(asked == 1 ? "1 person" : $"{asked} people")} in the thread.{Answered(answered)}"),
        new CardPart.Note("Only you see this. Each answer stays with FocusBot unless two levels differ; then one nudge in the thread names both."));

    public static Card AskedBefore(int answered) => Card.Of(
        new CardPart.Paragraph($"Everybody in this thread has been asked already.{Answered(answered)} The buttons are still in the thread."),
        new CardPart.Note("Only you see this."));

    private static string Answered(int answered) => answered switch
    {
        0 => "",
        1 => " 1 has answered.",
        _ => $" {answered} have answered.",
    };
}
