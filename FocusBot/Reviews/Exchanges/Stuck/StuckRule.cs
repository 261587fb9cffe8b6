using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>From an exchange to a verdict: the plain grounds for silence first, then twelve numbers, each with its weight.</summary>
internal static class StuckRule
{
    private const int MostMessages = 2;
    private const double MoreForThanAgainst = 0.5;

    public static PairVerdict Judge(Exchange exchange, StuckModel model, IReadOnlySet<Sign>? switchedOff)
    {
        var (first, second) = (PersonLevelRule.Clearest(exchange, exchange.First, MostMessages), PersonLevelRule.Clearest(exchange, exchange.Second, MostMessages));
        if (PlainSilence(exchange) is { } reason)
        {
            return new(first, second, 0, [], reason);
        }

        var signs = StuckSignsRule.All(exchange, model);
        var confidence = Confidence(exchange, signs, model, switchedOff);
        return new(
            first, second, confidence, StuckSignsRule.Shown(signs, switchedOff), confidence < MoreForThanAgainst ? StuckSignsRule.Reason(signs) : null);
    }

    public static double Confidence(Exchange exchange, StuckModel model, IReadOnlySet<Sign>? switchedOff) =>
        PlainSilence(exchange) is null ? Confidence(exchange, StuckSignsRule.All(exchange, model), model, switchedOff) : 0;

    /// <summary>Why the two need not be weighed at all: beside the grounds that hold for any reader, those of <see cref="StuckGroundsRule"/>.</summary>
    public static SilenceReason? PlainSilence(Exchange exchange) => ExchangeRule.PlainSilence(exchange) ?? StuckGroundsRule.Silence(exchange);

    private static double Confidence(Exchange exchange, IReadOnlyList<SeenSign> signs, StuckModel model, IReadOnlySet<Sign>? switchedOff)
    {
        var off = switchedOff is null ? 0 : signs.Where(sign => switchedOff.Contains(sign.Sign)).Sum(sign => Math.Max(0, sign.Says));
        return MismatchModel.Confidence(model.LogOdds(StuckEvidence.Of(exchange)) - off);
    }
}
