namespace FocusBot.Reviews.Exchanges;

/// <summary>The weights by which evidence and signs are put together into one confidence.</summary>
/// <param name="Weights">One for each of the <see cref="ExchangeFeatures"/>, in their order.</param>
internal sealed record MismatchModel(double Bias, IReadOnlyList<double> Weights)
{
    /// <summary>Said by hand, before any was learned.</summary>
    public static MismatchModel ByHand { get; } = new(-3, [4, 1, -3, 0.5, 0.5, 0.3, 0, -0.5, -1.5, 0, 1, 1, 1, 0.5, 0.5, -1, -1, -1, -0.7, -1, -1]);

    public static MismatchModel Embedded => ByHand;

    public double LogOdds(ReadOnlySpan<double> features)
    {
        var sum = Bias;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return sum;
    }

    public static double Confidence(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
