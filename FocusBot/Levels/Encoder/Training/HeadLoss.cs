using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Encoder.Training;

/// <summary>The loss of a last layer over vectors, held close to the layer that the network was trained with.</summary>
/// <remarks>Parameters are the differences from that layer: for each level its weights, and at the end the four biases, which are free.</remarks>
internal sealed class HeadLoss(EncoderHead own, IReadOnlyList<HeadExample> examples, double held)
{
    private const int Width = EncoderNetwork.Width;
    private const int Biases = EncoderHead.Levels * Width;

    public static int Parameters => Biases + EncoderHead.Levels;

    public double Of(float[] differences, float[] gradient)
    {
        var (loss, sums) = (0.0, new double[Parameters]);
        for (var i = 0; i < Biases; i++)
        {
            loss += held * differences[i] * differences[i] / 2;
            sums[i] = held * differences[i];
        }

        Span<double> probabilities = stackalloc double[EncoderHead.Levels];
        foreach (var example in examples)
        {
            Probabilities(example, differences, probabilities);
            loss -= example.Weight * PortableMath.Log(Math.Max(probabilities[(int)example.Level], 1e-300));
            probabilities[(int)example.Level] -= 1;
            Spread(example, probabilities, sums);
        }

        for (var i = 0; i < sums.Length; i++)
        {
            gradient[i] = (float)sums[i];
        }

        return loss;
    }

    public static EncoderHead Applied(EncoderHead own, float[] differences) => own with
    {
        Weights = [.. own.Weights.Select((weights, level) => weights.Select((weight, i) => weight + differences[(level * Width) + i]).ToArray())],
        Biases = [.. own.Biases.Select((bias, level) => bias + differences[Biases + level])],
    };

    private void Probabilities(HeadExample example, float[] differences, Span<double> into)
    {
        var (highest, sum) = (double.NegativeInfinity, 0.0);
        for (var level = 0; level < into.Length; level++)
        {
            var logit = own.Biases[level] + differences[Biases + level];
            for (var i = 0; i < Width; i++)
            {
                logit += ((double)own.Weights[level][i] + differences[(level * Width) + i]) * example.Vector[i];
            }

            (into[level], highest) = (logit, Math.Max(highest, logit));
        }

        foreach (ref var value in into)
        {
            value = PortableMath.Exp(value - highest);
            sum += value;
        }

        foreach (ref var value in into)
        {
            value /= sum;
        }
    }

    private static void Spread(HeadExample example, ReadOnlySpan<double> residuals, double[] sums)
    {
        for (var level = 0; level < residuals.Length; level++)
        {
            var residual = example.Weight * residuals[level];
            for (var i = 0; i < Width; i++)
            {
                sums[(level * Width) + i] += residual * example.Vector[i];
            }

            sums[Biases + level] += residual;
        }
    }
}
