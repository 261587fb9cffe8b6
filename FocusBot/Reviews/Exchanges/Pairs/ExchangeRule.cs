using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>From an exchange to a verdict: the plain grounds for silence first, then evidence and signs, each with its weight.</summary>
internal static class ExchangeRule
{
    private const int FewestMessages = 2;
    private const int FewestAnswers = 2;
    private const double MoreForThanAgainst = 0.5;

    public static PairVerdict Judge(Exchange exchange, MismatchModel model, IReadOnlySet<Sign>? switchedOff)
    {
        var (first, second) = (PersonLevelRule.Of(exchange, exchange.First), PersonLevelRule.Of(exchange, exchange.Second));
        if (PlainSilence(exchange) is { } reason)
        {
            return new(first, second, 0, [], reason);
        }

        var features = new ExchangeFeatures(exchange);
        var confidence = Confidence(exchange, features, model, switchedOff);
        var signs = SignsRule.Shown(exchange, features, model, switchedOff);
        return new(first, second, confidence, signs, confidence < MoreForThanAgainst ? Reason(signs) : null);
    }

    /// <summary>The confidence alone: 0 when there is a plain ground for silence.</summary>
    public static double Confidence(Exchange exchange, MismatchModel model, IReadOnlySet<Sign>? switchedOff) =>
        PlainSilence(exchange) is null ? Confidence(exchange, new(exchange), model, switchedOff) : 0;

    /// <summary>Why the two need not be weighed at all.</summary>
    public static SilenceReason? PlainSilence(Exchange exchange) =>
        !HasSaidEnough(exchange.OfFirst) || !HasSaidEnough(exchange.OfSecond) ? SilenceReason.TooLittle
        : exchange.Answers < FewestAnswers ? SilenceReason.NoExchange
        : exchange.OfFirst.Level is Level.None || exchange.OfSecond.Level is Level.None ? SilenceReason.NoLevel
        : exchange.OfFirst.Level == exchange.OfSecond.Level ? SilenceReason.SameLevel
        : null;

    /// <summary>A sign that is switched off no longer speaks for a mismatch; what it says against one still counts.</summary>
    private static double Confidence(Exchange exchange, ExchangeFeatures features, MismatchModel model, IReadOnlySet<Sign>? switchedOff) =>
        MismatchModel.Confidence(model.LogOdds(features) - (switchedOff is null ? 0 : SignsRule.SwitchedOff(switchedOff, exchange, features, model)));

    /// <summary>What spoke most against a mismatch, as a reason that can be said.</summary>
    private static SilenceReason Reason(IEnumerable<SeenSign> signs) =>
        signs.Where(sign => sign.Says < 0 && sign.Sign is not Sign.Phrasing).MinBy(sign => sign.Says)?.Sign switch
        {
            Sign.MovingOver => SilenceReason.MovedOver,
            Sign.Naming => SilenceReason.Named,
            not null => SilenceReason.Working,
            null => SilenceReason.NotStuck,
        };

    private static bool HasSaidEnough(Standing standing) => standing.Declared is not null || standing.Messages >= FewestMessages;
}
