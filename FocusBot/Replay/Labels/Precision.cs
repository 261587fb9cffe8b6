namespace FocusBot.Replay.Labels;

/// <summary>How often something was right, with the 95 % interval of Wilson, which is honest for small numbers and near 0 and 1.</summary>
internal readonly record struct Precision(int Right, int Of)
{
    private const double Z = 1.96;

    public double Value => Of is 0 ? 0 : (double)Right / Of;

    public (double Low, double High) Interval
    {
        get
        {
            if (Of is 0)
            {
                return (0, 1);
            }

            var centre = Value + (Z * Z / (2 * Of));
            var half = Z * Math.Sqrt((Value * (1 - Value) / Of) + (Z * Z / (4.0 * Of * Of)));
            var scale = 1 + (Z * Z / Of);
            return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
        }
    }

    public override string ToString() => Of is 0
        ? "none answered yet"
        : FormattableString.Invariant($"{Right:N0} of {Of:N0}, {Value * 100:0} % (of many more it would be {Interval.Low * 100:0} to {Interval.High * 100:0} %)");
}
