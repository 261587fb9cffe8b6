using FocusBot.Conversations;

namespace FocusBot.Replay.Exports;

/// <summary>A channel of an export.</summary>
/// <param name="Id">Absent when no list of channels names it.</param>
/// <param name="Days">Oldest first.</param>
internal sealed record ExportChannel(string Name, ChannelId? Id, IReadOnlyList<ExportFile> Days);
