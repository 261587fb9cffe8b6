using System.Reflection;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>The weights by which the evidence becomes one confidence.</summary>
/// <param name="Corpus">The fingerprint of the threads it was learned from.</param>
/// <param name="Encoder">The fingerprint of the network that read them.</param>
/// <param name="Weights">One for each number of <see cref="StuckEvidence"/>, in their order.</param>
internal sealed record StuckModel(string Corpus, string Encoder, double Bias, IReadOnlyList<double> Weights)
{
    private const string EmbeddedWeights = "FocusBot.Reviews.stuck.json";

    private static readonly Lazy<StuckModel> Shared = new(LoadEmbedded);

    /// <summary>The weights that the program carries, loaded at the first use.</summary>
    public static StuckModel Embedded => Shared.Value;

    public double LogOdds(double[] evidence)
    {
        var sum = Bias;
        for (var i = 0; i < evidence.Length; i++)
        {
            sum += Weights[i] * evidence[i];
        }

        return sum;
    }

    public double Weight(string name) => Weights[StuckEvidence.Names.Index().First(each => each.Item == name).Index];

    private static StuckModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedWeights)
            ?? throw new InvalidDataException("The program was built without the weights of the rule over the encoder's levels.");
        return StuckModelFile.Read(stream);
    }
}
