using FocusBot.Conversations;
using FocusBot.Delivery.Outbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Storage;

namespace FocusBot.Delivery.Inbox;

/// <summary>One event's turn: its transaction, its time, and what it causes.</summary>
internal sealed class HandlerContext
{
    private readonly Handlers _handlers;

    private readonly IReadOnlyList<object> _prepared;

    private List<Action>? _afterwards;

    internal HandlerContext(DbSession session, DateTimeOffset now, Handlers handlers, IReadOnlyList<object> prepared)
    {
        (Session, Now, _handlers, _prepared) = (session, now, handlers, prepared);
    }

    public DbSession Session { get; }

    public DateTimeOffset Now { get; }

    /// <summary>What a preparation worked out before this transaction; absent when there was none, or nothing to prepare.</summary>
    public T? Prepared<T>()
        where T : class => _prepared.OfType<T>().FirstOrDefault();

    /// <summary>Does this once everything is stored: what is counted there is counted once, however often the turn is tried. It doesn't fail.</summary>
    public void Afterwards(Action act) => (_afterwards ??= []).Add(act);

    /// <summary>For whoever gave the turn its transaction.</summary>
    internal void End() => _afterwards?.ForEach(act => act());

    /// <returns><see langword="false"/> when a parcel with this key was taken before.</returns>
    public Task<bool> EnqueueAsync(Outbound outbound) => OutboxQueue.EnqueueAsync(Session, outbound, Now);

    /// <summary>Takes a parcel back that has not been handed to the workspace yet.</summary>
    /// <returns><see langword="false"/> when it is too late, or there is no such parcel.</returns>
    public Task<bool> CancelAsync(InstallationId installation, string key) => OutboxQueue.CancelAsync(Session, installation, key);

    /// <summary>Takes back every parcel whose key begins with this and that has not been handed to the workspace yet.</summary>
    public Task CancelAllAsync(InstallationId installation, string keysBeginWith) => OutboxQueue.CancelAllAsync(Session, installation, keysBeginWith);

    /// <summary>Enqueues what says the same as others whose keys begin with this, and later: those that still wait are overtaken, and must not come after it.</summary>
    public async Task OvertakeAsync(string keysBeginWith, Outbound newest)
    {
        await CancelAllAsync(newest.Installation, keysBeginWith);
        await EnqueueAsync(newest);
    }

    /// <summary>Lets every handler of <typeparamref name="T"/> work on it now, inside this transaction.</summary>
    public Task PublishAsync<T>(T happened, CancellationToken cancellationToken)
        where T : notnull => _handlers.HandleAsync(happened, this, cancellationToken);
}
