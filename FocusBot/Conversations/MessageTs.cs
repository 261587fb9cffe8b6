using System.Globalization;

namespace FocusBot.Conversations;

/// <summary>When a message was posted, which is also its id inside a channel: <c>1700000000.000100</c>.</summary>
/// <remarks>
/// Messages of one channel are ordered by it. It is never a floating-point number: a double loses its last digits.
/// <c>default</c> prints as <c>0000000000.000000</c> and comes before every message.
/// </remarks>
public readonly record struct MessageTs : IComparable<MessageTs>
{
    private readonly long _micros;

    private MessageTs(long micros) => _micros = micros;

    public DateTimeOffset Instant => DateTimeOffset.UnixEpoch.AddMicroseconds(_micros);

    /// <exception cref="FormatException">The text is not ten digits, a dot and six digits.</exception>
    public static MessageTs Parse(string? text) =>
        TryParse(text, out var ts) ? ts : throw new FormatException("This is not a message timestamp.");

    public static bool TryParse(string? text, out MessageTs ts)
    {
        ts = default;
        if (text?.Split('.') is not [{ Length: 10 } seconds, { Length: 6 } micros]
            || !long.TryParse(seconds + micros, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        ts = new(value);
        return true;
    }

    public static MessageTs At(DateTimeOffset instant) => new((instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    public int CompareTo(MessageTs other) => _micros.CompareTo(other._micros);

    public static bool operator <(MessageTs left, MessageTs right) => left.CompareTo(right) < 0;

    public static bool operator >(MessageTs left, MessageTs right) => left.CompareTo(right) > 0;

    public static bool operator <=(MessageTs left, MessageTs right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MessageTs left, MessageTs right) => left.CompareTo(right) >= 0;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_micros / 1_000_000:D10}.{_micros % 1_000_000:D6}");
}
