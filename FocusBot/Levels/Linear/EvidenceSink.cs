using System.Runtime.Intrinsics;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Linear;

/// <summary>Adds up the weights of a message's features, token by token, and counts those that the model knows.</summary>
internal ref struct EvidenceSink(LevelModel model, Span<Evidence> evidence) : IFeatureSink
{
    private readonly Span<Evidence> _evidence = evidence;
    private int _knownWords;
    private int _knownRuns;
    private int _knownBefore;
    private Vector128<int> _apart;
    private Vector128<int> _before;

    public void Word(ulong hash, int token)
    {
        if (model.TryFind(hash, out var weights))
        {
            _knownWords++;
            _evidence[token].Word += weights;
        }
    }

    public void Pair(ulong hash, int token)
    {
        if (model.TryFind(hash, out var weights))
        {
            _knownWords++;
            _evidence[token].Pair += weights;
        }
    }

    public void Apart(ulong hash)
    {
        if (model.TryFind(hash, out var weights))
        {
            _knownWords++;
            _apart += weights;
        }
    }

    public void Run(ulong hash, int token)
    {
        if (model.TryFind(hash, out var weights))
        {
            _knownRuns++;
            _evidence[token].Runs += weights;
        }
    }

    public void Before(ulong hash)
    {
        if (model.TryFind(hash, out var weights))
        {
            _knownBefore++;
            _before += weights;
        }
    }

    /// <summary>How far Execution, Impact and Optics are ahead of None, in logits without the biases.</summary>
    public readonly Vector256<double> Sum()
    {
        var (words, runs) = (Vector256.ConvertToDouble(Vector256.WidenLower(_apart.ToVector256Unsafe())), Vector256<double>.Zero);
        foreach (ref readonly var one in _evidence)
        {
            words += Vector256.ConvertToDouble(Vector256.WidenLower((one.Word + one.Pair).ToVector256Unsafe()));
            runs += Vector256.ConvertToDouble(Vector256.WidenLower(one.Runs.ToVector256Unsafe()));
        }

        var before = Vector256.ConvertToDouble(Vector256.WidenLower(_before.ToVector256Unsafe()));
        return (words * Scale(_knownWords)) + (runs * Scale(_knownRuns)) + (before * Scale(_knownBefore));
    }

    /// <summary>What one token says for a level against another; both in the order of <see cref="Level"/>.</summary>
    public readonly Voice VoiceOf(int token, int level, int against)
    {
        ref readonly var one = ref _evidence[token];
        var (words, runs) = ((float)Scale(_knownWords), (float)Scale(_knownRuns));
        var alone = (words * Difference(one.Word, level, against)) + (runs * Difference(one.Runs, level, against));
        return new(alone, words * Difference(one.Pair, level, against));
    }

    private readonly double Scale(int known) => model.Head.Unit / Math.Sqrt(Math.Max(1, known));

    private static int Difference(Vector128<int> weights, int level, int against) => Lane(weights, level) - Lane(weights, against);

    /// <summary>None is what the others are measured against, so it has no lane.</summary>
    private static int Lane(Vector128<int> weights, int level) => level is 0 ? 0 : weights[level - 1];
}
