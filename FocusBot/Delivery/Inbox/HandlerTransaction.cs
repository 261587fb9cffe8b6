using FocusBot.Delivery.Loops;
using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>Gives whatever happened its turn: one transaction for its removal from the inbox and all that its handlers store and enqueue.</summary>
internal sealed class HandlerTransaction(Database database, Handlers handlers, OutboxBell bell, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="happened">Absent when nobody cares about it.</param>
    /// <param name="prepared">What was worked out for its handlers beforehand.</param>
    public async Task TakeAsync(InboxStore.Stored stored, object? happened, IReadOnlyList<object> prepared)
    {
        await database.WriteAsync(async session =>
        {
            if (await InboxStore.TakeOutAsync(session, stored, Now) && happened is not null)
            {
                await handlers.HandleAsync(happened, new HandlerContext(session, Now, handlers, prepared), CancellationToken.None);
            }
        });

        // Only now can the outbox see what was enqueued.
        bell.Ring();
    }
}
