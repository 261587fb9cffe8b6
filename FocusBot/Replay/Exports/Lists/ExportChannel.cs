using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>A channel of an export.</summary>
/// <param name="Id">Absent when no list of channels names it.</param>
/// <param name="Days">Oldest first.</param>
internal sealed record ExportChannel(string Name, ChannelId? Id, IReadOnlyList<ExportFile> Days);
