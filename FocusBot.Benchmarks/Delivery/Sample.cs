namespace FocusBot.Benchmarks.Delivery;

/// <summary>Measured numbers and what to say of them.</summary>
internal sealed class Sample(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    public double Median => At(0.5);

    public double Lowest => _sorted[0];

    public double Highest => _sorted[^1];

    public double At(double share) => _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}
