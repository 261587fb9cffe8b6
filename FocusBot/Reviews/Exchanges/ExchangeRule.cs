using FocusBot.Conversations;
using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>From an exchange to a verdict: the hard grounds for silence first, then evidence and signs, each with its weight.</summary>
internal static class ExchangeRule
{
    private const int MostSigns = 8;
    private const int MostMessages = 3;
    private const int FewestMessages = 2;
    private const double FaintestSign = 0.02;

    public static PairVerdict Judge(Exchange exchange, MismatchModel model, IReadOnlySet<Sign>? switchedOff = null)
    {
        var (first, second) = (Person(exchange, exchange.First), Person(exchange, exchange.Second));
        if (HardSilence(exchange) is { } reason)
        {
            return new(first, second, 0, [], reason);
        }

        var seen = new double[exchange.Turns.Count, AllSigns.Seen.Count];
        var features = ExchangeFeatures.Of(exchange, seen);
        var signs = Signs(exchange, seen, features, model, switchedOff);
        foreach (var off in switchedOff ?? new HashSet<Sign>())
        {
            var at = ExchangeFeatures.Evidence.Length + (int)off;
            features[at] = Math.Min(0, model.Weights[at]) * features[at];
        }

        var confidence = MismatchModel.Confidence(model.LogOdds(features));
        return new(first, second, confidence, signs, confidence < 0.5 ? SoftSilence(exchange, signs) : null);
    }

    /// <summary>Why the two need not be weighed at all.</summary>
    public static SilenceReason? HardSilence(Exchange exchange) =>
        !HasSaidEnough(exchange, exchange.First) || !HasSaidEnough(exchange, exchange.Second) ? SilenceReason.TooLittle
        : exchange.Turns.Count(turn => turn.Answered is not null) < 2 ? SilenceReason.NoExchange
        : exchange.OfFirst.Level is Level.None || exchange.OfSecond.Level is Level.None ? SilenceReason.NoLevel
        : exchange.OfFirst.Level == exchange.OfSecond.Level ? SilenceReason.SameLevel
        : null;

    private static SilenceReason SoftSilence(Exchange exchange, IReadOnlyList<SeenSign> signs) =>
        signs.Where(sign => sign.Says < 0).MinBy(sign => sign.Says)?.Sign switch
        {
            Sign.MovingOver => SilenceReason.MovedOver,
            Sign.Naming => SilenceReason.Named,
            not null => SilenceReason.Working,
            null => SilenceReason.NotStuck,
        };

    private static bool HasSaidEnough(Exchange exchange, UserId person) =>
        exchange.Of(person).Declared is not null || exchange.Turns.Count(turn => turn.Message.Author == person) >= FewestMessages;

    private static PersonLevel Person(Exchange exchange, UserId person)
    {
        var standing = exchange.Of(person);
        var written = standing.Shares.Highest;
        var messages = exchange.Turns.Select(turn => turn.Message)
            .Where(message => message.Author == person && message.Reading.Level.Level == written && written is not Level.None)
            .TakeLast(MostMessages).Select(message => message.Reading);
        return new(person, standing.Level, standing.Level is Level.None ? 0 : standing.Of(standing.Level), standing.Declared is not null, written, [.. messages]);
    }

    private static List<SeenSign> Signs(Exchange exchange, double[,] seen, double[] features, MismatchModel model, IReadOnlySet<Sign>? switchedOff)
    {
        List<SeenSign> signs = [];
        for (var s = 0; s < AllSigns.Seen.Count; s++)
        {
            var sign = AllSigns.Seen[s].Sign;
            if (switchedOff?.Contains(sign) is true)
            {
                continue;
            }

            var total = 0.0;
            for (var t = 0; t < exchange.Turns.Count; t++)
            {
                total += seen[t, s];
            }

            for (var t = 0; t < exchange.Turns.Count && total > 0; t++)
            {
                var message = exchange.Turns[t].Message;
                var at = ExchangeFeatures.Evidence.Length + s;
                var says = model.Weights[at] * features[at] * seen[t, s] / total;
                if (Math.Abs(says) >= FaintestSign)
                {
                    signs.Add(new(sign, message.Author, message.Ts, says));
                }
            }
        }

        return [.. signs.OrderByDescending(sign => Math.Abs(sign.Says)).Take(MostSigns)];
    }
}
