using FocusBot.Conversations;
using FocusBot.Replay.Exports.Archives;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>A channel of an export.</summary>
/// <param name="Name">As it is told: with its team or its export before it, where there are several.</param>
/// <param name="Bare">The name alone.</param>
/// <param name="Id">Absent when the lists name several channels that it may be.</param>
/// <param name="Days">Oldest first.</param>
internal sealed record ExportChannel(string Name, string Bare, ChannelId? Id, IReadOnlyList<ExportFile> Days, Colleagues Colleagues)
{
    /// <summary>Whether a person who types this means it.</summary>
    public bool IsCalled(string typed) =>
        ((string?[])[Name, Bare, Id?.Value]).OfType<string>().Any(name => ComparedName.Of(name) == ComparedName.Of(typed));
}
