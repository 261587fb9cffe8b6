using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams;

namespace FocusBot.Nudges;

/// <summary>How often FocusBot has spoken in a channel.</summary>
internal sealed class NudgeCount : ICountNudges
{
    public Task<int> NudgesSinceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since) =>
        NudgeStore.CountSinceAsync(session, installation, channel, since);
}
