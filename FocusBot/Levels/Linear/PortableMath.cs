namespace FocusBot.Levels.Linear;

/// <summary>Exponential and logarithm from plain arithmetic alone, so that training gives the same bytes on every machine.</summary>
/// <remarks>The ones of the framework call the C library, whose last bit differs from system to system. Both err by less than 1e-12, relatively.</remarks>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309;

    /// <summary>e to the power of <paramref name="x"/>, for -700 to 700; beyond, the value at the bound.</summary>
    public static double Exp(double x)
    {
        x = Math.Clamp(x, -700, 700);
        var whole = Math.Floor((x / Ln2) + 0.5);
        var rest = x - (whole * Ln2);
        var (sum, term) = (1.0, 1.0);
        for (var i = 1; i <= 13; i++)
        {
            term *= rest / i;
            sum += term;
        }

        return sum * BitConverter.Int64BitsToDouble((1023L + (long)whole) << 52);
    }

    /// <summary>The natural logarithm of a positive normal number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | (1023L << 52));
        var ratio = (mantissa - 1) / (mantissa + 1);
        var (sum, power) = (0.0, ratio);
        for (var i = 1; i <= 41; i += 2)
        {
            sum += power / i;
            power *= ratio * ratio;
        }

        return (exponent * Ln2) + (2 * sum);
    }
}
