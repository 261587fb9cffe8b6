using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Teams.Workspaces;

/// <summary>Knows of something that cannot come from an installation that is gone.</summary>
internal interface IShowLife
{
    /// <returns>When the last sign of it was given; absent: there is none.</returns>
    Task<DateTimeOffset?> LastSignAsync(DbSession session, InstallationId installation);
}
