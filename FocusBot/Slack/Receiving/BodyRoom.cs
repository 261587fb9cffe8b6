namespace FocusBot.Slack.Receiving;

/// <summary>How many bytes of requests may be in memory at one time. Whoever finds no room waits for others to be done, and is sent away if that takes too long.</summary>
internal sealed class BodyRoom(TimeProvider clock)
{
    /// <summary>Sixteen of the largest requests, or some five thousand ordinary ones.</summary>
    private const long Most = 16 * 1024 * 1024;

    /// <summary>Slack waits for three seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _gate = new();
    private long _left = Most;
    private TaskCompletionSource _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <returns><see langword="false"/> when there was no room in time.</returns>
    public async ValueTask<bool> TryTakeAsync(long bytes, CancellationToken cancellationToken)
    {
        for (var since = clock.GetTimestamp(); ;)
        {
            Task freed;
            lock (_gate)
            {
                if (_left >= bytes)
                {
                    _left -= bytes;
                    return true;
                }

                freed = _freed.Task;
            }

            var patience = Patience - clock.GetElapsedTime(since);
            if (patience <= TimeSpan.Zero)
            {
                return false;
            }

            await freed.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Give(long bytes)
    {
        lock (_gate)
        {
            _left += bytes;
            _freed.TrySetResult();
            _freed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

/// <summary>The room that one request takes, for as long as it is being taken in.</summary>
internal sealed class TakenRoom(BodyRoom room) : IDisposable
{
    private long _bytes;

    /// <summary>Grows to so many bytes, as they come: who announces many and sends none takes none.</summary>
    /// <returns><see langword="false"/> when there was no room in time.</returns>
    public async ValueTask<bool> TryGrowAsync(long bytes, CancellationToken cancellationToken)
    {
        if (bytes > _bytes)
        {
            if (!await room.TryTakeAsync(bytes - _bytes, cancellationToken))
            {
                return false;
            }

            _bytes = bytes;
        }

        return true;
    }

    public void Dispose() => room.Give(_bytes);
}
