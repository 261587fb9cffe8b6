using System.Globalization;

namespace FocusBot.Playground.World;

/// <summary>Gives out message ids: unique and rising, whatever the clock does.</summary>
internal sealed class Timestamps(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private long _last;

    public string Next()
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, Micros(clock.GetUtcNow()));
            return Format(_last);
        }
    }

    public static string At(DateTimeOffset instant) => Format(Micros(instant));

    private static long Micros(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static string Format(long micros) =>
        string.Create(CultureInfo.InvariantCulture, $"{micros / 1_000_000}.{micros % 1_000_000:D6}");
}
