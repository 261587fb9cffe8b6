using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>What each sign in each message adds to a verdict.</summary>
internal static class SignsRule
{
    private const int MostShown = 8;
    private const double FaintestShown = 0.05;

    /// <summary>What a sign in one turn says, in log-odds.</summary>
    public static double Says(Sign sign, int turn, Exchange exchange, ExchangeFeatures features, MismatchModel model)
    {
        if (sign is Sign.Phrasing)
        {
            return features.PhrasingShares[turn] * exchange.Turns[turn].Message.Phrasing;
        }

        var at = ExchangeFeatures.Evidence.Count + (int)sign;
        return model.Weights[at] * features.Values[at] * features.ShareOf((int)sign, turn);
    }

    /// <summary>All that signs say for a mismatch, and no longer may.</summary>
    public static double SwitchedOff(IReadOnlySet<Sign> signs, Exchange exchange, ExchangeFeatures features, MismatchModel model) =>
        (from sign in signs
         from turn in Enumerable.Range(0, exchange.Turns.Count)
         select Math.Max(0, Says(sign, turn, exchange, features, model))).Sum();

    /// <summary>The weightiest, without those too faint to be worth a word.</summary>
    public static IReadOnlyList<SeenSign> Shown(Exchange exchange, ExchangeFeatures features, MismatchModel model, IReadOnlySet<Sign>? switchedOff)
    {
        List<SeenSign> shown = [];
        for (var turn = 0; turn < exchange.Turns.Count; turn++)
        {
            for (var sign = Sign.Objecting; sign <= Sign.Phrasing; sign++)
            {
                var says = Says(sign, turn, exchange, features, model);
                if (Math.Abs(says) >= FaintestShown && (says < 0 || switchedOff?.Contains(sign) is not true))
                {
                    var message = exchange.Turns[turn].Message;
                    shown.Add(new(sign, message.Ts, says));
                }
            }
        }

        return [.. shown.OrderByDescending(sign => Math.Abs(sign.Says)).Take(MostShown)];
    }
}
