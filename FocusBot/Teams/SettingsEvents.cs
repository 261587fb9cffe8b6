using FocusBot.Conversations;

namespace FocusBot.Teams;

/// <summary>A facilitator has set a channel anew.</summary>
public sealed record ChannelSettingsChanged(InstallationId Installation, ChannelId Channel, ChannelSettings Before, ChannelSettings After);

/// <summary>A team's focus was set, changed or cleared.</summary>
public sealed record TeamFocusChanged(InstallationId Installation, ChannelId Channel);
