using FocusBot.Storage;

namespace FocusBot.Delivery;

/// <summary>Gives whatever happened its turn: one transaction for all that its handlers store and enqueue.</summary>
internal sealed class Turns(Database database, Handlers handlers, OutboxBell bell, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="afterwards">The last statement of the same transaction.</param>
    public async Task TakeAsync(object happened, Func<DbSession, Task> afterwards)
    {
        await database.WriteAsync(async session =>
        {
            await handlers.HandleAsync(happened, new Turn(session, Now, handlers), CancellationToken.None);
            await afterwards(session);
        });

        // Only now can the outbox see what was enqueued.
        bell.Ring();
    }
}
