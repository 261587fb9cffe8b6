using FocusBot.Conversations;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>What a person hears after they have answered.</summary>
internal static class DeclaredMessage
{
    /// <param name="waitsUntil">How long FocusBot waits for the answer of the other one whom it asked; absent: it waits for nobody.</param>
    public static Card For(ReviewThread thread, Declaration declaration, DateTimeOffset? waitsUntil = null) => new(
    [
        new CardPart.Paragraph(CardText.Of(
            $"Saved for {LevelForm.Describe(thread)}. Your answer: {declaration.Level.Label():strong} ({declaration.Level.Meaning()}).")),
        .. waitsUntil is { } until ? (CardPart[])[new CardPart.Paragraph(PairQuestionMessage.Waiting(until))] : [],
        LevelButtons.Row(thread.Key, except: declaration.Level),
        new CardPart.Buttons([Visibility(thread.Key, declaration), LevelButtons.Button("Withdraw", LevelButtons.Withdraw, thread.Key)]),
        new CardPart.Note(WhoSees(declaration)),
    ]);

    public static Card Withdrawn(ThreadKey thread) => Card.Of(
        new CardPart.Paragraph("Withdrawn. FocusBot no longer counts an answer of yours in this thread."),
        LevelButtons.Row(thread),
        new CardPart.Note("Only you see this."));

    private static CardButton Visibility(ThreadKey thread, Declaration declaration) => declaration.IsShown
        ? LevelButtons.Button("Hide it on the map", LevelButtons.Hide, thread)
        : LevelButtons.Button("Show it on the map", LevelButtons.Show, thread);

    private static string WhoSees(Declaration declaration) => (declaration.Level.AsLevel(), declaration.IsShown) switch
    {
        (null, true) => "Whoever opens this thread’s map (“check”) sees this answer. It never causes a nudge.",
        (null, false) => "Only you see this answer. It never causes a nudge.",
        (_, true) => "Whoever opens this thread’s map (“check”) sees this answer. If somebody in the thread declares a different level, one nudge in the thread names you both.",
        (_, false) => "Only you see this answer. If somebody in the thread declares a different level, one nudge in the thread names you both.",
    };
}
