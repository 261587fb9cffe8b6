using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams;

/// <summary>Tells how often FocusBot has spoken in a channel and what it no longer goes by, so that the settings can say what they do there.</summary>
public interface ICountNudges
{
    Task<int> NudgesSinceAsync(DbSession session, InstallationId installation, ChannelId channel, DateTimeOffset since);

    /// <returns>The signs that are switched off in this workspace because they were too often <em>not quite</em> right, in words.</returns>
    Task<IReadOnlyList<string>> SwitchedOffAsync(DbSession session, InstallationId installation, DateTimeOffset now);
}
