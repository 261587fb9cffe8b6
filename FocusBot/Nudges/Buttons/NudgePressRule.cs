using FocusBot.Conversations;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Requests;

namespace FocusBot.Nudges.Buttons;

/// <summary>Who may press what under a nudge, and when it counts.</summary>
internal static class NudgePressRule
{
    /// <returns>What to say, or <see langword="null"/> when the press counts.</returns>
    public static Card? Refuse(PressFacts facts, UserId presser, PressKind kind = PressKind.Ordinary) => facts switch
    {
        _ when kind is not PressKind.Undoing && IsGone(facts.Nudge) => NudgeAnswerMessage.Gone,
        _ when RefuseThere(facts, kind) is { } refusal => refusal,
        { Thread: { } known } when !known.HasParticipant(presser) => NudgeAnswerMessage.NotInTheThread,
        _ => null,
    };

    /// <returns>What to say, or <see langword="null"/> when this person may correct their own level under it.</returns>
    public static Card? RefuseCorrection(PressFacts facts, UserId person) => facts switch
    {
        _ when IsGone(facts.Nudge) => NudgeAnswerMessage.Gone,
        _ when !facts.Nudge.Pair.Names(person) => NudgeAnswerMessage.NotOneOfTheTwo,
        _ => RefuseThere(facts, PressKind.Ordinary),
    };

    /// <summary>Whoever takes something back, or out of the thread, may do so also where FocusBot was switched off since.</summary>
    private static Card? RefuseThere(PressFacts facts, PressKind kind) =>
        RequestRule.Refuse(kind is PressKind.Ordinary ? facts.Channel : facts.Channel is { } known ? known with { IsOff = false } : null)
        ?? (facts switch
        {
            { Thread.IsClosed: true } => RefusalMessage.ClosedThread,
            { HasLeft: true } => NudgeAnswerMessage.LeftTheChannel,
            _ => null,
        });

    private static bool IsGone(Nudge nudge) => nudge.State is NudgeState.TakenBack or NudgeState.Removed;
}

/// <summary>What a press under a nudge does.</summary>
internal enum PressKind
{
    /// <summary>It says something, or stops something.</summary>
    Ordinary,

    /// <summary>It takes an own press back, which works also when the nudge is gone.</summary>
    Undoing,

    /// <summary>It takes the nudge out of the thread.</summary>
    Removing,
}
