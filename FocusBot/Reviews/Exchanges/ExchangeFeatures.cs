using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>An exchange as numbers: what is known of the two levels, then each sign.</summary>
internal static class ExchangeFeatures
{
    /// <summary>How much an older turn counts against the next one.</summary>
    private const double Fading = 0.85;

    public static readonly string[] Evidence =
        ["differs", "fewer", "crossing", "last own", "last other", "answers", "uptake", "others", "ends agreed", "turns"];

    public static int Count => Evidence.Length + AllSigns.Seen.Count;

    public static double[] Of(Exchange exchange, double[,] seen)
    {
        var values = new double[Count];
        var turns = exchange.Turns;
        var (a, b) = (exchange.OfFirst, exchange.OfSecond);
        var last = turns.LastOrDefault(turn => turn.Message.Argues > 0.5);
        var lastOther = last is null ? null : turns.LastOrDefault(turn => turn.Message.Author != last.Message.Author && turn.Message.Argues > 0.5);
        var atOwn = (First: turns.Where(t => t.Message.Author == exchange.First).Sum(t => t.AtOwn), Second: turns.Where(t => t.Message.Author == exchange.Second).Sum(t => t.AtOwn));
        var crossing = turns.Sum(t => t.AtTheirs);
        var answers = turns.Count(t => t.Answered is not null);
        values[0] = a.Differs(b);
        values[1] = Math.Log(1 + Math.Min(atOwn.First, atOwn.Second));
        values[2] = crossing / (1 + atOwn.First + atOwn.Second);
        values[3] = last is null ? 0 : last.AtOwn - last.AtTheirs;
        values[4] = lastOther is null ? 0 : lastOther.AtOwn - lastOther.AtTheirs;
        values[5] = Math.Log(1 + answers);
        values[6] = answers is 0 ? 0 : turns.Sum(t => t.Uptake) / answers;
        values[7] = exchange.View.Where(m => m.Author != exchange.First && m.Author != exchange.Second).Sum(m => m.Argues) / (1 + exchange.View.Sum(m => m.Argues));
        values[8] = turns is [.., var end] && end.Message.Has(Wording.Agreement) ? 1 - end.Message.Argues : 0;
        values[9] = Math.Log(1 + turns.Count);
        for (var s = 0; s < AllSigns.Seen.Count; s++)
        {
            var (sum, factor) = (0.0, 1.0);
            for (var t = turns.Count - 1; t >= 0; t--)
            {
                seen[t, s] = factor * AllSigns.Seen[s].In(turns[t]);
                sum += seen[t, s];
                factor *= Fading;
            }

            values[Evidence.Length + s] = sum / (1 + sum);
        }

        return values;
    }
}
