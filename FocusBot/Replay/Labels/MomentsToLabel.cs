using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Page;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Labels;

/// <summary>What a facilitator goes through.</summary>
/// <param name="Workspace">The first label of the workspace's host; without it there are no links.</param>
/// <param name="Findings">In the order of time.</param>
/// <param name="Threads">What was written around them.</param>
internal sealed record MomentsToLabel(ExportPeople People, string? Workspace, IReadOnlyList<Finding> Findings, IReadOnlyList<PageThread> Threads);
