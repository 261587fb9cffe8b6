using FocusBot.Conversations;
using FocusBot.Reviews;

namespace FocusBot.Nudges;

/// <summary>Who may press what under a nudge.</summary>
internal static class NudgePressRule
{
    /// <returns>What to say, or <see langword="null"/> when the press counts.</returns>
    public static Card? Refuse(Nudge? nudge, ReviewThread? thread, UserId presser) => (nudge, thread) switch
    {
        (null or { State: NudgeState.TakenBack }, _) => NudgeMessage.Gone,
        (_, { IsClosed: true }) => RefusalMessage.ClosedThread,
        (_, { } known) when !known.HasParticipant(presser) => NudgeMessage.NotInTheThread,
        _ => null,
    };
}
