using FocusBot.Levels.Linear;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Replay.Watching;

/// <summary>What the live FocusBot decides by.</summary>
internal sealed record ReplayRules(LevelClassifier Levels, MismatchOptions Mismatch, NudgeOptions Nudges);
