using FocusBot.Conversations;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Who may press what under a nudge.</summary>
internal static class NudgePressRule
{
    /// <param name="isUndo">The press only takes an own press back, which works also when the nudge is gone.</param>
    /// <returns>What to say, or <see langword="null"/> when the press counts.</returns>
    public static Card? Refuse(Nudge? nudge, ReviewThread? thread, UserId presser, bool isUndo = false) => (nudge, thread) switch
    {
        (null, _) => NudgeAnswerMessage.Gone,
        ({ State: NudgeState.TakenBack or NudgeState.Removed }, _) when !isUndo => NudgeAnswerMessage.Gone,
        (_, { IsClosed: true }) => RefusalMessage.ClosedThread,
        (_, { } known) when !known.HasParticipant(presser) => NudgeAnswerMessage.NotInTheThread,
        _ => null,
    };

    /// <returns>What to say, or <see langword="null"/> when this person may correct their own level under it.</returns>
    public static Card? RefuseCorrection(Nudge? nudge, ReviewThread? thread, UserId person) => nudge switch
    {
        null or { State: NudgeState.TakenBack or NudgeState.Removed } => NudgeAnswerMessage.Gone,
        _ when !nudge.Pair.Names(person) => NudgeAnswerMessage.NotOneOfTheTwo,
        _ when thread is { IsClosed: true } => RefusalMessage.ClosedThread,
        _ => null,
    };
}
