using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>What each message adds to a verdict, told as the signs that people are shown.</summary>
internal static class StuckSignsRule
{
    private const int MostShown = 8;
    private const int Late = 2;
    private const double FaintestShown = 0.05;

    public static IReadOnlyList<SeenSign> All(Exchange exchange, StuckModel model)
    {
        var shares = StuckEvidence.ToneShares(exchange);
        var argued = exchange.Turns.ToLookup(turn => turn.Message.Author, turn => turn.Message.Argues);
        List<SeenSign> signs = [];
        for (var at = 0; at < exchange.Turns.Count; at++)
        {
            var turn = exchange.Turns[at];
            var (tone, after) = (turn.Message.Tone, exchange.Turns.Skip(at + 1).Count(later => later.Message.Author == turn.Message.Author));
            var refuses = (model.Weight("refusing") * tone.Refusing) + (model.Weight("denying") * tone.Denying);
            Add(Sign.Objecting, (shares[at] * refuses) + (after is 0 ? model.Weight("denying late") * tone.Denying / 2 : 0));
            Add(Sign.Sharpening, shares[at] * model.Weight("feeling") * tone.Feeling);
            Add(Sign.Agreeing, (shares[at] * model.Weight("giving") * tone.Giving) + (after < Late && tone.Agrees ? model.Weight("agreeing late") / (2 * Late) : 0));
            Add(Sign.MovingOver, model.Weight("crossing") * turn.AtTheirs / Math.Max(1e-9, argued[turn.Message.Author].Sum()));

            void Add(Sign sign, double says)
            {
                if (says is not 0)
                {
                    signs.Add(new(sign, turn.Message.Ts, says));
                }
            }
        }

        return signs;
    }

    /// <summary>The weightiest, without those too faint to be worth a word.</summary>
    public static IReadOnlyList<SeenSign> Shown(IEnumerable<SeenSign> signs, IReadOnlySet<Sign>? switchedOff) =>
    [
        .. signs.Where(sign => Math.Abs(sign.Says) >= FaintestShown && (sign.Says < 0 || switchedOff?.Contains(sign.Sign) is not true))
            .OrderByDescending(sign => Math.Abs(sign.Says)).Take(MostShown),
    ];

    /// <summary>What spoke most against a mismatch, as a reason that can be said.</summary>
    public static SilenceReason Reason(IEnumerable<SeenSign> signs) =>
        signs.Where(sign => sign.Says <= -FaintestShown).MinBy(sign => sign.Says)?.Sign switch
        {
            Sign.MovingOver => SilenceReason.MovedOver,
            null => SilenceReason.NotStuck,
            _ => SilenceReason.Working,
        };
}
