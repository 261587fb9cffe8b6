namespace FocusBot.Delivery.Upkeep;

/// <summary>Whether FocusBot can do its work just now, and what keeps it from it.</summary>
internal sealed class Readiness(IEnumerable<ICheckReadiness> parts, TimeProvider clock)
{
    // Anybody may ask, and each look costs a write: those who ask at the same time share one.
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private Task<IReadOnlyList<DoctorFinding>>? _look;
    private long _lookedAt;

    /// <returns>Nothing when it is ready.</returns>
    public Task<IReadOnlyList<DoctorFinding>> WhyNotAsync()
    {
        lock (_gate)
        {
            if (_look is null || (_look.IsCompleted && clock.GetElapsedTime(_lookedAt) >= GoodFor))
            {
                (_look, _lookedAt) = (LookAsync(), clock.GetTimestamp());
            }

            return _look;
        }
    }

    private async Task<IReadOnlyList<DoctorFinding>> LookAsync()
    {
        var troubles = await Task.WhenAll(parts.Select(part => part.WhyNotAsync().AsTask()));
        return [.. troubles.OfType<DoctorFinding>()];
    }
}
