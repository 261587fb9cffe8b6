using FocusBot.Conversations;

namespace FocusBot.Teams.Channels;

/// <summary>What FocusBot knows of a channel.</summary>
/// <param name="IsShared">People of other organisations are in it: FocusBot is off there until a facilitator switches it on.</param>
internal sealed record Channel(ChannelId Id, ChannelState State, bool IsShared)
{
    /// <summary>A facilitator has switched FocusBot off here, or nobody has switched it on in a channel that is shared.</summary>
    public bool IsOff { get; init; }
}

/// <summary>The numbers are stored: never renumber.</summary>
internal enum ChannelState
{
    Member = 1,
    Removed = 2,
    Archived = 3,
}
