using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Results;

namespace FocusBot.Replay;

/// <summary>What a replay came to.</summary>
/// <param name="Skips">What of the export was not read, and why.</param>
internal sealed record ReplayOutcome(ExportPeople People, ReplayFacts Facts, Findings Findings, Skips Skips);
