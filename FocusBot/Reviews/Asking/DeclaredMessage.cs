using FocusBot.Conversations;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>What a person hears after they have answered.</summary>
internal static class DeclaredMessage
{
    /// <param name="waitsUntil">How long FocusBot waits for the answer of the other one whom it asked; absent: it waits for nobody.</param>
    /// <param name="tellsThread">The thread hears of a difference; otherwise the two do.</param>
    public static Card For(ReviewThread thread, Declaration declaration, DateTimeOffset? waitsUntil = null, bool tellsThread = true) => new(
    [
        new CardPart.Paragraph(CardText.Of(
            $"Saved for {ThreadName.Of(thread)}. Your answer: {declaration.Level.Label():strong} ({declaration.Level.Meaning()}).")),
        .. waitsUntil is { } until ? (CardPart[])[new CardPart.Paragraph(PairQuestionMessage.Waiting(until))] : [],
        LevelButtons.Row(thread.Key, except: declaration.Level),
        new CardPart.Buttons([Visibility(thread.Key, declaration), LevelButtons.Button("Withdraw", LevelButtons.Withdraw, thread.Key)]),
        new CardPart.Note(WhoSees(declaration, tellsThread ? "one message in the thread names you both" : "I tell the two of you, and nobody else")),
    ]);

    public static Card Withdrawn(ThreadKey thread) => Card.Of(
        new CardPart.Paragraph("Taken back. I count no answer of yours in this thread now."),
        LevelButtons.Row(thread));

    private static CardButton Visibility(ThreadKey thread, Declaration declaration) => declaration.IsShown
        ? LevelButtons.Button("Hide it on the map", LevelButtons.Hide, thread)
        : LevelButtons.Button("Show it on the map", LevelButtons.Show, thread);

    private static string WhoSees(Declaration declaration, string difference) => (declaration.Level.AsLevel(), declaration.IsShown) switch
    {
        (null, true) => "Anybody who opens this thread’s map (“check”) sees your answer. It never causes a nudge.",
        (null, false) => "Your answer is private. It never causes a nudge.",
        (_, true) => $"Anybody who opens this thread’s map (“check”) sees your answer. If somebody picks a different level, {difference}.",
        (_, false) => $"Your answer is private unless somebody picks a different level; then {difference}.",
    };
}
