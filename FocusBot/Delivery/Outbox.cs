using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery;

internal abstract class Outbox
{
    public abstract Task<bool> EnqueueAsync(DbSession session, Outbound outbound, DateTimeOffset now);

    public abstract Task<bool> CancelAsync(DbSession session, InstallationId installation, string key);
}
