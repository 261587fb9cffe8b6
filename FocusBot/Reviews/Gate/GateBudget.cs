namespace FocusBot.Reviews.Gate;

/// <summary>How often each channel's threads were shown to the language model today. Kept in memory: a restart starts over.</summary>
internal sealed class GateBudget(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _spent = [];
    private DateOnly _day;

    /// <param name="channel">With its installation.</param>
    /// <returns><see langword="false"/> when the day's share is spent.</returns>
    public bool TrySpend(string channel, int perDay)
    {
        lock (_gate)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (today != _day)
            {
                _spent.Clear();
                _day = today;
            }

            var spent = _spent.GetValueOrDefault(channel);
            _spent[channel] = spent < perDay ? spent + 1 : spent;
            return spent < perDay;
        }
    }
}
