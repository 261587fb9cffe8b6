using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Posting;

/// <summary>A nudge that was decided on: one a pair and thread, forever.</summary>
/// <param name="Mismatch">What it said about the two.</param>
/// <param name="Ts">Where it is in the thread, once it's posted.</param>
/// <param name="WayForward">What somebody suggested to start with.</param>
internal sealed record Nudge(ThreadKey Thread, Mismatch Mismatch, NudgeState State, MessageTs? Ts, WayForward? WayForward)
{
    /// <summary>Who suggested it, and when; absent in nudges of releases that let one press decide.</summary>
    public Suggestion? Suggestion { get; init; }

    /// <summary>The levels were read from what the two write; otherwise both declared them.</summary>
    public bool IsWritten { get; init; }

    public Pair Pair => new(Mismatch.First, Mismatch.Second);

    /// <summary>Whether this person may know of it, if they are in its channel: before it stands there, and when it was said to the two alone, they may.</summary>
    public bool IsSeenBy(UserId person) => Pair.Names(person) || (Ts is not null && State is not NudgeState.InPrivate);

    /// <summary>Its natural key inside the installation.</summary>
    public string Key => $"nudge/{Thread.Channel}/{Thread.Root}/{Pair}";
}

/// <param name="AgreedBy">The others who said that they agree, in that order.</param>
internal sealed record Suggestion(UserId By, DateTimeOffset At, IReadOnlyList<UserId> AgreedBy)
{
    /// <summary>So long whoever suggested something can take it back.</summary>
    public static readonly TimeSpan CanBeUndoneFor = TimeSpan.FromMinutes(10);
}

/// <summary>What the two can start with. The numbers are stored: never renumber.</summary>
internal enum WayForward
{
    Impact = 1,
    Execution = 2,
    Optics = 3,

    /// <summary>Both levels, one after the other.</summary>
    BothInTurn = 4,
}

/// <summary>The numbers are stored: never renumber.</summary>
internal enum NudgeState
{
    OnItsWay = 1,
    InTheThread = 2,
    TakenBack = 3,
    RefusedByWorkspace = 4,

    /// <summary>Said to the two alone, who can share it with the thread.</summary>
    InPrivate = 5,

    /// <summary>A facilitator took it out of the thread, or somebody deleted its message.</summary>
    Removed = 6,
}
