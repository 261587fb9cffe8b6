namespace FocusBot.Levels.Vocabulary;

/// <summary>So many of so many, and between which shares the truth lies with 95 in 100.</summary>
internal readonly record struct Proportion(int Hits, int Total)
{
    private const double Z = 1.96;

    /// <summary>0 where there is nothing to share.</summary>
    public double Share => Total == 0 ? 0 : (double)Hits / Total;

    /// <summary>Wilson's interval: it holds for few and for none, too.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Total == 0)
            {
                return (0, 1);
            }

            var (n, spread) = ((double)Total, Z * Z);
            var middle = (Share + (spread / (2 * n))) / (1 + (spread / n));
            var half = Z * Math.Sqrt((Share * (1 - Share) / n) + (spread / (4 * n * n))) / (1 + (spread / n));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }

    /// <summary>How much larger this share is than the other one: the interval of the difference, by Newcombe.</summary>
    public (double Low, double High) Over(Proportion other)
    {
        var ((low, high), (otherLow, otherHigh), difference) = (Interval, other.Interval, Share - other.Share);
        return (
            difference - Math.Sqrt(Math.Pow(Share - low, 2) + Math.Pow(otherHigh - other.Share, 2)),
            difference + Math.Sqrt(Math.Pow(high - Share, 2) + Math.Pow(other.Share - otherLow, 2)));
    }

    /// <returns>Above 0: certainly more than the other; below: certainly less; 0: that can't be told.</returns>
    public int ComparedTo(Proportion other) => Over(other) switch
    {
        { Low: > 0 } => 1,
        { High: < 0 } => -1,
        _ => 0,
    };
}
