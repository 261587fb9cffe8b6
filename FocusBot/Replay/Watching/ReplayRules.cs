using FocusBot.Levels;
using FocusBot.Nudges;
using FocusBot.Reviews.Exchanges;

namespace FocusBot.Replay.Watching;

/// <summary>What the live FocusBot decides by.</summary>
internal sealed record ReplayRules(LevelClassifier Levels, MismatchOptions Mismatch, NudgeOptions Nudges);
