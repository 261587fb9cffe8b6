using FocusBot.Conversations;
using FocusBot.Storage;
using FocusBot.Teams.Workspaces;

namespace FocusBot.Reviews.Threads;

/// <summary>A message that came from an installation shows that FocusBot was installed there when it was written.</summary>
internal sealed class MessageSigns : IShowLife
{
    public async Task<DateTimeOffset?> LastSignAsync(DbSession session, InstallationId installation) =>
        (await ReviewStore.LastMessageAsync(session, installation))?.Instant;
}
