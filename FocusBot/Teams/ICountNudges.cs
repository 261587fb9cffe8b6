using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams;

/// <summary>Tells how often FocusBot has spoken in a channel, so that the settings can say what they do there.</summary>
public interface ICountNudges
{
    Task<int> NudgesSinceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since);
}
