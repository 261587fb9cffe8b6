using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Pairs;

/// <summary>From an exchange to a verdict: one rule for what the linear reader reads, another for the encoder's levels.</summary>
internal interface IJudgeExchanges
{
    /// <param name="switchedOff">Signs that no longer speak for a mismatch; what they say against one still counts.</param>
    PairVerdict Judge(Exchange exchange, IReadOnlySet<Sign>? switchedOff);

    /// <summary>The confidence alone: 0 when there is a plain ground for silence.</summary>
    double Confidence(Exchange exchange, IReadOnlySet<Sign>? switchedOff);
}
