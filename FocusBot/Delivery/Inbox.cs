namespace FocusBot.Delivery;

/// <summary>Everything that was delivered and is not handled yet, on disk before it is acknowledged.</summary>
public abstract class Inbox
{
    /// <summary>Returns once the arrival is on disk.</summary>
    /// <returns><see langword="false"/> when this event id was stored before: it is delivered at least once.</returns>
    /// <exception cref="FocusBot.Storage.StorageUnavailableException">It could not be stored: do not acknowledge it.</exception>
    public abstract Task<bool> StoreAsync(Arrival arrival, CancellationToken cancellationToken);
}
