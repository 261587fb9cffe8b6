using System.Globalization;

namespace FocusBot.Conversations;

/// <summary>When a message was posted, which is also its id inside a channel: <c>1700000000.000100</c>.</summary>
/// <remarks>
/// Messages of one channel are ordered by it. It is never a floating-point number: a double loses its last digits.
/// <c>default</c> prints as <c>0000000000.000000</c> and comes before every message.
/// </remarks>
internal readonly record struct MessageTs : IComparable<MessageTs>
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
        if (text is not { Length: 17 } || text[10] != '.' || !TryRead(text.AsSpan(..10), out var seconds) || !TryRead(text.AsSpan(11..), out var micros))
        {
            return false;
        }

        ts = new((seconds * 1_000_000) + micros);
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

    /// <summary>Digits alone: the parser would let a zero character pass at the end.</summary>
    private static bool TryRead(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        return !digits.ContainsAnyExceptInRange('0', '9') && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
