using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Outbox;
using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>Gives whatever happened its turn: one transaction for its removal from the inbox and all that its handlers store and enqueue.</summary>
internal sealed class HandlerTransaction(Database database, Handlers handlers, OutboxBell bell, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="happened">Absent when nobody cares about it.</param>
    /// <param name="prepared">What was worked out for its handlers beforehand.</param>
    /// <returns><see langword="false"/> when it was taken before.</returns>
    public async Task<bool> TakeAsync(InboxStore.Stored stored, object? happened, IReadOnlyList<object> prepared)
    {
        HandlerContext? turn = null;
        var hasOutboxChanged = false;
        var isNew = await database.WriteAsync(async session =>
        {
            var isFirst = await InboxStore.TakeOutAsync(session, stored, Now);
            if (isFirst && happened is not null)
            {
                turn = new HandlerContext(session, Now, handlers, prepared);
                await handlers.HandleAsync(happened, turn, CancellationToken.None);
            }

            hasOutboxChanged = OutboxQueue.MayHaveChanged(session);
            return isFirst;
        });
        turn?.End();
        if (hasOutboxChanged)
        {
            // Only now can the outbox see what was enqueued.
            bell.Ring();
        }

        return isNew;
    }
}
