using FocusBot.Levels.Encoder;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Replay.Watching;

/// <summary>What the live FocusBot decides by.</summary>
/// <param name="Levels">Reads every message once, for the figures and to see in which threads two people write to each other.</param>
/// <param name="Encoder">Reads those threads; absent: the linear reader alone, as with <c>--fast</c>.</param>
internal sealed record ReplayRules(LevelClassifier Levels, MismatchOptions Mismatch, NudgeOptions Nudges, LevelEncoder? Encoder = null)
{
    /// <summary>In which mode every channel is taken to be, whatever it was.</summary>
    public ChannelMode Mode { get; init; } = ChannelSettings.Default.Mode;

    /// <summary>Who reads the threads in which two people write to each other.</summary>
    public string Reader => Encoder?.Name ?? LevelReading.Linear;

    public LevelReading Read(string? text, string? before) => Encoder?.Read(text, before) ?? Levels.Read(text, before);

    /// <summary>An empty thread, judged by the rule that belongs to the reader.</summary>
    public ThreadAnalysis Thread() => Encoder is null ? new() : ThreadAnalysis.ByEncoder();
}
