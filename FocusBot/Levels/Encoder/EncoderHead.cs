using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder;

/// <summary>The last layer: from what the network makes of a message to the probabilities of the four levels.</summary>
/// <remarks>
/// It is fitted here and not by the scripts that train the network, because it is how the network's odds are brought to what is
/// said in life, where most messages are Execution and few are Optics, and to a confidence that can be believed there.
/// </remarks>
/// <param name="Encoder">The fingerprint of the network whose vectors it was fitted on; with any other it would be noise.</param>
/// <param name="Corpus">The fingerprint of the messages it was fitted on.</param>
/// <param name="Weights">For each level, in the order of <see cref="Level"/>, one number for each of the vector's.</param>
/// <param name="Biases">One for each level, in the same order.</param>
internal sealed record EncoderHead(string Encoder, string Corpus, IReadOnlyList<float[]> Weights, IReadOnlyList<double> Biases)
{
    public const int Levels = 4;

    /// <summary>Writes the probabilities, in the order of <see cref="Level"/>; they sum to 1.</summary>
    public void Probabilities(ReadOnlySpan<float> vector, Span<double> into)
    {
        for (var level = 0; level < Levels; level++)
        {
            into[level] = Biases[level] + Dot(Weights[level], vector);
        }

        Softmax(into);
    }

    private static double Dot(ReadOnlySpan<float> weights, ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (double)weights[i] * vector[i];
        }

        return sum;
    }

    private static void Softmax(Span<double> values)
    {
        var (highest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var value in values)
        {
            highest = Math.Max(highest, value);
        }

        foreach (ref var value in values)
        {
            value = Math.Exp(value - highest);
            sum += value;
        }

        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
