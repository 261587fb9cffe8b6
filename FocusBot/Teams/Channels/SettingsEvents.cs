using FocusBot.Conversations;

namespace FocusBot.Teams.Channels;

/// <summary>A facilitator has changed a channel's settings.</summary>
internal sealed record ChannelSettingsChanged(InstallationId Installation, ChannelId Channel, ChannelSettings Before, ChannelSettings After);

/// <summary>FocusBot has come into a channel in which it never was.</summary>
internal sealed record FocusBotIntroduced(ChannelKey Channel, UserId? Inviter);

/// <summary>A team's focus was set, changed or cleared.</summary>
internal sealed record TeamFocusChanged(InstallationId Installation, ChannelId Channel);
