using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>Judges by signs and phrasing, as learned beside the linear reader.</summary>
internal sealed class SignsJudge(MismatchModel model) : IJudgeExchanges
{
    public PairVerdict Judge(Exchange exchange, IReadOnlySet<Sign>? switchedOff) => ExchangeRule.Judge(exchange, model, switchedOff);

    public double Confidence(Exchange exchange, IReadOnlySet<Sign>? switchedOff) => ExchangeRule.Confidence(exchange, model, switchedOff);
}
