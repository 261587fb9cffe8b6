using System.Reflection;
using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>The weights by which evidence, signs and phrasing are put together into one confidence.</summary>
/// <param name="Corpus">The fingerprint of the threads it was learned from.</param>
/// <param name="Weights">One for each of the <see cref="ExchangeFeatures"/>, in their order.</param>
/// <param name="Phrases">What each phrase says for being stuck.</param>
internal sealed record MismatchModel(ulong Corpus, double Bias, IReadOnlyList<double> Weights, PhraseTable Phrases)
{
    private const string EmbeddedWeights = "FocusBot.Levels.mismatch.json";

    private static readonly Lazy<MismatchModel> Shared = new(LoadEmbedded);

    /// <summary>The weights that the program carries, loaded at the first use.</summary>
    public static MismatchModel Embedded => Shared.Value;

    /// <summary>Knows nothing: for collecting facts before any weight is learned.</summary>
    public static MismatchModel Blank { get; } = new(0, 0, new double[ExchangeFeatures.Count], new(new Dictionary<string, double>()));

    public double LogOdds(ExchangeFeatures features)
    {
        var sum = Bias + features.Phrasing;
        for (var i = 0; i < Weights.Count; i++)
        {
            sum += Weights[i] * features.Values[i];
        }

        return sum;
    }

    public static double Confidence(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static MismatchModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedWeights)
            ?? throw new InvalidDataException("The program was built without the weights of the mismatch rule.");
        return MismatchFile.Read(stream);
    }
}
