using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Page;
using FocusBot.Replay.Results;

namespace FocusBot.Replay;

/// <summary>What a replay came to.</summary>
/// <param name="Skips">What of the export was not read, and why.</param>
/// <param name="Threads">Their words, where somebody is to see them: on a page, or on a terminal.</param>
internal sealed record ReplayOutcome(ExportPeople People, ReplayFacts Facts, Findings Findings, Skips Skips, IReadOnlyList<PageThread> Threads);
