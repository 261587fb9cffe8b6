using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Replay.Watching;

/// <summary>A moment when what a thread says is enough to speak. Whether FocusBot would have spoken depends on what it had said elsewhere.</summary>
/// <param name="Newest">The thread's newest message then.</param>
/// <param name="LookedAt">By the clock of the export.</param>
/// <param name="Pairs">The surest first.</param>
internal sealed record Occasion(WatchedPlace Place, MessageTs Newest, DateTimeOffset LookedAt, IReadOnlyList<FittingPair> Pairs);

/// <summary>A thread of an export.</summary>
/// <param name="Channel">The channel's name.</param>
internal sealed record WatchedPlace(string Channel, ChannelId? Id, MessageTs Root);

/// <summary>Two people who fit.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Signs">What spoke for it, in words.</param>
internal sealed record FittingPair(FittingPerson First, FittingPerson Second, double Confidence, MismatchAction Action, IReadOnlyList<string> Signs);

/// <summary>One of two people, the level they argue from, and what showed it.</summary>
/// <param name="Cues">The words; where the linear reader read.</param>
internal sealed record FittingPerson(UserId Person, Level Level, IReadOnlyList<string> Cues)
{
    /// <summary>The messages that weighed most, oldest first; where the encoder read, which names no words.</summary>
    public IReadOnlyList<WeighedMessage> Weightiest { get; init; } = [];
}

/// <summary>A message and how sure it was of the level.</summary>
internal readonly record struct WeighedMessage(MessageTs Ts, double Confidence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"message {Ts} ({Confidence * 100:0} %)");
}
