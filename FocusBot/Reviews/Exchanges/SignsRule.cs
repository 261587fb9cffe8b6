namespace FocusBot.Reviews.Exchanges;

/// <summary>What each sign in each message added to a verdict.</summary>
internal static class SignsRule
{
    private const int MostShown = 8;
    private const double FaintestShown = 0.05;

    public static List<SeenSign> Weigh(Exchange exchange, ExchangeFeatures features, MismatchModel model)
    {
        List<SeenSign> signs = [];
        for (var turn = 0; turn < exchange.Turns.Count; turn++)
        {
            var message = exchange.Turns[turn].Message;
            for (var sign = 0; sign < AllSigns.Seen.Count; sign++)
            {
                var at = ExchangeFeatures.Evidence.Count + sign;
                Add(AllSigns.Seen[sign].Sign, model.Weights[at] * features.Values[at] * features.ShareOf(sign, turn));
            }

            Add(Sign.Phrasing, message.Phrasing * ExchangeFeatures.PhrasingShare(turn, exchange.Turns.Count));

            void Add(Sign sign, double says)
            {
                if (says is not 0)
                {
                    signs.Add(new(sign, message.Author, message.Ts, says));
                }
            }
        }

        return signs;
    }

    /// <summary>The weightiest, without those too faint to be worth a word.</summary>
    public static IReadOnlyList<SeenSign> Shown(IEnumerable<SeenSign> signs) =>
        [.. signs.Where(sign => Math.Abs(sign.Says) >= FaintestShown).OrderByDescending(sign => Math.Abs(sign.Says)).Take(MostShown)];
}
