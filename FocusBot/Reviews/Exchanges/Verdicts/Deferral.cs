using FocusBot.Conversations;

namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>What to do about a pair now. A closed set.</summary>
internal abstract record Deferral
{
    private Deferral() { }

    /// <summary>Nothing fits; whatever was waited for is forgotten.</summary>
    public sealed record Drop : Deferral;

    /// <summary>Read the thread again at this time, or when its next message comes, whichever is first.</summary>
    /// <param name="FitsSince">To be handed in again then.</param>
    public sealed record LookAgain(DateTimeOffset At, MessageTs FitsSince) : Deferral;

    public sealed record Act(MismatchAction Action) : Deferral;
}
