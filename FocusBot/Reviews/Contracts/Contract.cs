using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Contracts;

/// <summary>What somebody said a review needs first: one reply in its thread, edited in place.</summary>
/// <param name="Level">Absent: it was taken back.</param>
/// <param name="By">Nobody, once they have had their data deleted.</param>
/// <param name="Ts">Where it stands in the thread, once it does.</param>
/// <param name="Differing">How many see it differently, as far as the thread is told; 0: not at all.</param>
internal sealed record Contract(ThreadKey Thread, Level? Level, UserId By, DateTimeOffset At, MessageTs? Ts, int Differing)
{
    /// <summary>What was there before, for whoever changes it and undoes that; absent: nothing.</summary>
    public Level? LevelBefore { get; init; }

    public UserId? ByBefore { get; init; }

    /// <summary>The card in the thread of the last huddle that shows it.</summary>
    public MessageTs? HuddleCardTs { get; init; }

    /// <summary>Its natural key inside the installation.</summary>
    public string Key => $"contract/{Thread.Channel}/{Thread.Root}";
}

/// <summary>What a review needs was said, changed or taken back.</summary>
internal sealed record ContractChanged(ThreadKey Thread);
