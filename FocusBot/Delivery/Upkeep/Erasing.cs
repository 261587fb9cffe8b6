namespace FocusBot.Delivery.Upkeep;

/// <summary>Since when something stands in the way of erasing what was deleted.</summary>
internal sealed class Erasing(TimeProvider clock)
{
    private long _hinderedAt;

    /// <returns>For how long it had been hindered.</returns>
    public TimeSpan Succeeded()
    {
        var hindered = HinderedFor;
        Volatile.Write(ref _hinderedAt, 0);
        return hindered;
    }

    public void Hindered() => Interlocked.CompareExchange(ref _hinderedAt, clock.GetTimestamp(), 0);

    /// <summary>Zero when nothing is in the way.</summary>
    public TimeSpan HinderedFor => Volatile.Read(ref _hinderedAt) is not 0 and var at ? clock.GetElapsedTime(at) : TimeSpan.Zero;
}
