using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Posting;

/// <summary>A nudge that was decided on: one a pair and thread, for ever.</summary>
/// <param name="Mismatch">What it said about the two.</param>
/// <param name="Ts">Where it stands in the thread, once it does.</param>
/// <param name="WayForward">The level that the thread said this decision needs.</param>
internal sealed record Nudge(ThreadKey Thread, Mismatch Mismatch, NudgeState State, MessageTs? Ts, Level? WayForward)
{
    /// <summary>The levels were read from what the two write; otherwise both declared them.</summary>
    public bool IsWritten { get; init; }

    public Pair Pair => new(Mismatch.First, Mismatch.Second);

    /// <summary>Its natural key inside the installation.</summary>
    public string Key => $"nudge/{Thread.Channel}/{Thread.Root}/{Pair}";
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
}
