using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Training.Stuck;

/// <summary>A labelled passage of talk: real people's, or a thread that was written for FocusBot.</summary>
/// <param name="Source">Passages of one source are never parted between training and test.</param>
/// <param name="Kind">What a reader said it is; empty where nobody has.</param>
internal sealed record Passage(string File, string Id, string Source, string Kind, IReadOnlyList<ThreadMessage> Messages, IReadOnlyList<StuckPair> Pairs)
{
    /// <summary>Whether people said it, not for FocusBot.</summary>
    public bool IsReal => File.StartsWith("real-", StringComparison.Ordinal);

    public StuckPair? PairOf(UserId one, UserId other) => Pairs.FirstOrDefault(pair => pair.IsOf(one, other));
}

/// <summary>Two people who are stuck at different levels.</summary>
/// <param name="EvidentAt">The place of the message, counted from 0, at which that can be seen.</param>
/// <param name="RepairedAt">The place from which they no longer are.</param>
/// <param name="IsSure">Whether the reader was.</param>
internal sealed record StuckPair(UserId First, UserId Second, int EvidentAt, int? RepairedAt, bool IsSure)
{
    public bool IsOf(UserId one, UserId other) => (First == one && Second == other) || (First == other && Second == one);

    /// <returns><see langword="null"/> right before it is evident, when neither answer is wrong.</returns>
    public bool? IsStuckAt(int place) => place == EvidentAt - 1 ? null : place >= EvidentAt && !(place >= RepairedAt);
}
