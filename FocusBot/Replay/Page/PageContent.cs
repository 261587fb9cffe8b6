using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Page;

/// <summary>What's on the page.</summary>
/// <param name="Threads">Those with a finding first, in the order of time.</param>
internal sealed record PageContent(ExportPeople People, ReplayFacts Facts, Findings Findings, IReadOnlyList<PageThread> Threads);
