using System.Runtime.Intrinsics;
using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>The regularised loss of a four-way softmax over sparse rows, and its gradient.</summary>
/// <remarks>
/// Parameters lie as four floats a feature, and four biases at the end, which are not regularised. Vectors are
/// always 128 bits wide and added in the order of the rows, so that every machine comes to the same floats.
/// </remarks>
internal sealed class SoftmaxLoss(Matrix matrix, float regularisation)
{
    public const int Levels = 4;

    public int Parameters => (matrix.Columns + 1) * Levels;

    public double Of(float[] parameters, float[] gradient)
    {
        var loss = Penalty(parameters, gradient);
        Span<double> probabilities = stackalloc double[Levels];
        for (var row = 0; row < matrix.Rows; row++)
        {
            Probabilities(Logits(row, parameters), probabilities);
            var label = matrix.Labels[row];
            loss -= matrix.Weights[row] * PortableMath.Log(Math.Max(probabilities[label], 1e-300));
            probabilities[label] -= 1;
            var residual = Vector128.Create(
                (float)probabilities[0], (float)probabilities[1], (float)probabilities[2], (float)probabilities[3]);
            Spread(row, residual * matrix.Weights[row], gradient);
        }

        return loss;
    }

    private double Penalty(float[] parameters, float[] gradient)
    {
        var (sum, biases) = (0.0, matrix.Columns * Levels);
        for (var i = 0; i < biases; i++)
        {
            sum += (double)parameters[i] * parameters[i];
            gradient[i] = regularisation * parameters[i];
        }

        gradient.AsSpan(biases).Clear();
        return regularisation * sum / 2;
    }

    private Vector128<float> Logits(int row, float[] parameters)
    {
        var sum = Vector128.LoadUnsafe(ref parameters[matrix.Columns * Levels]);
        var (from, to) = matrix.Row(row);
        for (var i = from; i < to; i++)
        {
            sum += Vector128.LoadUnsafe(ref parameters[matrix.Indices[i] * Levels]) * matrix.Values[i];
        }

        return sum;
    }

    private void Spread(int row, Vector128<float> residual, float[] gradient)
    {
        var (from, to) = matrix.Row(row);
        for (var i = from; i < to; i++)
        {
            ref var place = ref gradient[matrix.Indices[i] * Levels];
            (Vector128.LoadUnsafe(ref place) + (residual * matrix.Values[i])).StoreUnsafe(ref place);
        }

        ref var bias = ref gradient[matrix.Columns * Levels];
        (Vector128.LoadUnsafe(ref bias) + residual).StoreUnsafe(ref bias);
    }

    private static void Probabilities(Vector128<float> logits, Span<double> into)
    {
        var highest = Math.Max(Math.Max(logits[0], logits[1]), Math.Max(logits[2], logits[3]));
        var sum = 0.0;
        for (var i = 0; i < Levels; i++)
        {
            into[i] = PortableMath.Exp(logits[i] - highest);
            sum += into[i];
        }

        for (var i = 0; i < Levels; i++)
        {
            into[i] /= sum;
        }
    }
}
