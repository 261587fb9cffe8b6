using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Results;

/// <summary>A moment when FocusBot would have spoken.</summary>
/// <param name="At">The message after which.</param>
/// <param name="IsNudge">It would have nudged in the thread; otherwise it would have asked the two privately for their level.</param>
internal sealed record Finding(WatchedPlace Place, MessageTs At, DateTimeOffset SpokenAt, FittingPair Pair, bool IsNudge)
{
    /// <summary>Who read the thread.</summary>
    public string Reader { get; init; } = LevelReading.Linear;

    public string Action => IsNudge ? "nudge" : "ask";

    /// <summary>The signs, then what showed each side's level: its cues, or the messages that weighed most.</summary>
    public IEnumerable<string> Why => Pair.Signs.Concat(
        from person in (FittingPerson[])[Pair.First, Pair.Second]
        let shown = person.Cues.Count > 0 ? person.Cues : [.. person.Weightiest.Select(message => $"{message}")]
        where shown.Count > 0
        select $"{person.Level}: {string.Join(", ", shown)}");
}
