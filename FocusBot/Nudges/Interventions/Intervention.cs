using FocusBot.Conversations;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Interventions;

/// <summary>A moment in which two people were found at different levels: what FocusBot did, and what came of it.</summary>
/// <param name="Confidence">0 to 1; 1 when both levels were declared.</param>
/// <param name="After">The newest message of the thread then.</param>
/// <param name="Signs">The signs of being stuck that counted.</param>
/// <param name="Outcome">Absent until it is known.</param>
internal sealed record Intervention(
    ThreadKey Thread, Mismatch Mismatch, InterventionAct Act, double Confidence, MessageTs After, DateTimeOffset DecidedAt, IReadOnlyList<Sign> Signs, Outcome? Outcome)
{
    public Pair Pair => new(Mismatch.First, Mismatch.Second);
}

/// <summary>A moment was kept.</summary>
internal sealed record InterventionKept(InterventionAct Act);

/// <summary>It's known what came of a moment.</summary>
internal sealed record OutcomeKnown(InterventionAct Act, Outcome Outcome);

/// <summary>What FocusBot did in a moment. The numbers are stored: never renumber.</summary>
internal enum InterventionAct
{
    /// <summary>Both had declared their level.</summary>
    NudgeForDeclared = 1,

    /// <summary>The levels were read from what the two write.</summary>
    Nudge = 2,

    /// <summary>The same, to the two alone. Older releases did so; today they are asked first.</summary>
    NudgeInPrivate = 3,

    /// <summary>It asked the two privately, each for their own level.</summary>
    Ask = 4,

    /// <summary>It would have asked or spoken, and stayed silent to learn what happens without.</summary>
    HoldOut = 5,
}

/// <summary>What came of a moment within a day or ten messages. The numbers are stored: never renumber.</summary>
internal enum Outcome
{
    /// <summary>The two argue from one level now.</summary>
    Converged = 1,

    /// <summary>Somebody named the difference, or chose the level that the decision needs.</summary>
    Named = 2,

    /// <summary>They divided the topic between them.</summary>
    Divided = 3,

    /// <summary>They went on as before.</summary>
    Continued = 4,

    /// <summary>Neither of the two wrote again.</summary>
    Silent = 5,
}
