namespace FocusBot.Levels.Training;

/// <summary>Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) with a backtracking line search.</summary>
internal sealed class Minimiser(Func<float[], float[], double> lossAndGradient, int size)
{
    private const int Memory = 6;
    private const int MostTries = 20;
    private const double SufficientDecrease = 1e-4;

    private readonly List<(float[] Step, float[] Change, double Curvature)> _history = [];

    /// <summary>Runs until the loss falls by less than <paramref name="tolerance"/> of itself, or <paramref name="mostRounds"/> times.</summary>
    public float[] Run(int mostRounds, double tolerance)
    {
        var (point, gradient) = (new float[size], new float[size]);
        var loss = lossAndGradient(point, gradient);
        for (var round = 0; round < mostRounds; round++)
        {
            var direction = Direction(gradient);
            var next = Search(point, gradient, direction, loss, round is 0);
            if (next is not { } found)
            {
                break;
            }

            Remember(point, gradient, found.Point, found.Gradient);
            var gain = loss - found.Loss;
            (point, gradient, loss) = found;
            if (gain < tolerance * loss)
            {
                break;
            }
        }

        return point;
    }

    private (float[] Point, float[] Gradient, double Loss)? Search(
        float[] point, float[] gradient, float[] direction, double loss, bool isFirst)
    {
        var slope = Dot(gradient, direction);
        var length = isFirst ? 1 / Math.Sqrt(Dot(gradient, gradient)) : 1;
        var (next, nextGradient) = (new float[size], new float[size]);
        for (var i = 0; i < MostTries; i++)
        {
            for (var j = 0; j < size; j++)
            {
                next[j] = point[j] + ((float)length * direction[j]);
            }

            var nextLoss = lossAndGradient(next, nextGradient);
            if (nextLoss <= loss + (SufficientDecrease * length * slope))
            {
                return (next, nextGradient, nextLoss);
            }

            length /= 2;
        }

        return null;
    }

    private float[] Direction(float[] gradient)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var factors = new double[_history.Count];
        for (var i = _history.Count - 1; i >= 0; i--)
        {
            var (step, change, curvature) = _history[i];
            factors[i] = Dot(step, direction) / curvature;
            AddScaled(direction, change, -factors[i]);
        }

        if (_history is [.., var last])
        {
            var scale = (float)(last.Curvature / Dot(last.Change, last.Change));
            direction = Array.ConvertAll(direction, value => value * scale);
        }

        for (var i = 0; i < _history.Count; i++)
        {
            var (step, change, curvature) = _history[i];
            AddScaled(direction, step, factors[i] - (Dot(change, direction) / curvature));
        }

        return direction;
    }

    private void Remember(float[] point, float[] gradient, float[] next, float[] nextGradient)
    {
        var (step, change) = (new float[size], new float[size]);
        for (var i = 0; i < size; i++)
        {
            (step[i], change[i]) = (next[i] - point[i], nextGradient[i] - gradient[i]);
        }

        // Without positive curvature the update would not stay a descent direction, so such a step is forgotten.
        if (Dot(step, change) is > 1e-12 and var curvature)
        {
            _history.Add((step, change, curvature));
            _history.RemoveRange(0, Math.Max(0, _history.Count - Memory));
        }
    }

    private static void AddScaled(float[] target, float[] what, double scale)
    {
        var factor = (float)scale;
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * what[i];
        }
    }

    private static double Dot(float[] a, float[] b)
    {
        var (even, odd) = (0.0, 0.0);
        var i = 0;
        for (; i + 1 < a.Length; i += 2)
        {
            even += (double)a[i] * b[i];
            odd += (double)a[i + 1] * b[i + 1];
        }

        return i < a.Length ? even + odd + ((double)a[i] * b[i]) : even + odd;
    }
}
