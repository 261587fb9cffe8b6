using FocusBot.Levels.Linear;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>An exchange as numbers: what is known of its size and of the two levels, then each sign, then the phrasing.</summary>
internal sealed class ExchangeFeatures
{
    /// <summary>How much an older turn counts against the next one.</summary>
    private const double Fading = 0.85;

    /// <summary>The numbers that are no sign, by the names under which their weights are kept.</summary>
    public static readonly IReadOnlyList<string> Evidence = ["differs", "fewer", "crossing", "answers", "uptake", "others", "turns"];

    private readonly Exchange _exchange;
    private readonly double[,] _seen;
    private readonly double[] _sums = new double[AllSigns.Seen.Count];
    private readonly double[] _phrasingShares;

    public ExchangeFeatures(Exchange exchange)
    {
        var turns = exchange.Turns.Count;
        (_exchange, _seen, _phrasingShares) = (exchange, new double[turns, AllSigns.Seen.Count], new double[turns]);
        AddEvidence();
        for (var sign = 0; sign < AllSigns.Seen.Count; sign++)
        {
            AddSign(sign);
        }

        AddPhrasing();
    }

    /// <summary>How many numbers there are beside the phrasing, which has its weights in it already.</summary>
    public static int Count => Evidence.Count + AllSigns.Seen.Count;

    public double[] Values { get; } = new double[Count];

    public double Phrasing { get; private set; }

    /// <summary>How much of the value of a sign comes from a turn: shares that sum to 1, or 0 everywhere.</summary>
    public double ShareOf(int sign, int turn) => _sums[sign] > 0 ? _seen[turn, sign] / _sums[sign] : 0;

    /// <summary>How much each turn's phrasing counts. What the two said first is what they came with, and says nothing about their exchange.</summary>
    public IReadOnlyList<double> PhrasingShares => _phrasingShares;

    private void AddEvidence()
    {
        var (first, second, view) = (_exchange.OfFirst, _exchange.OfSecond, _exchange.View);
        var (own, crossing) = (first.Sums[first.Level] + second.Sums[second.Level], first.Sums[second.Level] + second.Sums[first.Level]);
        Values[0] = first.Differs(second);
        Values[1] = PortableLog(Math.Min(first.Sums[first.Level], second.Sums[second.Level]));
        Values[2] = crossing / (1 + own);
        Values[3] = PortableLog(_exchange.Answers);
        Values[4] = _exchange.Turns.Sum(turn => turn.Uptake) / Math.Max(1, _exchange.Answers);
        Values[5] = (view.Argued - first.Sums.Argues - second.Sums.Argues) / (1 + view.Argued);
        Values[6] = PortableLog(_exchange.Turns.Count);
    }

    /// <summary>Clear signs and recent ones count most, and the third of a kind adds less than the first.</summary>
    private void AddSign(int sign)
    {
        var (sum, factor) = (0.0, 1.0);
        for (var turn = _exchange.Turns.Count - 1; turn >= 0; turn--)
        {
            _seen[turn, sign] = factor * AllSigns.Seen[sign].In(_exchange.Turns[turn]);
            sum += _seen[turn, sign];
            factor *= Fading;
        }

        _sums[sign] = sum;
        Values[Evidence.Count + sign] = sum / (1 + sum);
    }

    private void AddPhrasing()
    {
        var (total, factor) = (0.0, 1.0);
        for (var turn = _phrasingShares.Length - 1; turn > 0; turn--)
        {
            _phrasingShares[turn] = factor;
            total += factor;
            factor *= Fading;
        }

        for (var turn = 1; turn < _phrasingShares.Length; turn++)
        {
            _phrasingShares[turn] /= 1 + total;
            Phrasing += _phrasingShares[turn] * _exchange.Turns[turn].Message.Phrasing;
        }
    }

    private static double PortableLog(double count) => PortableMath.Log(1 + count);
}
