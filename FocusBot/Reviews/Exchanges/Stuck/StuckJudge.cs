using FocusBot.Reviews.Exchanges.Pairs;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges.Stuck;

/// <summary>Judges by the encoder's levels and the tone, as learned from real people's exchanges.</summary>
internal sealed class StuckJudge(StuckModel model) : IJudgeExchanges
{
    public static StuckJudge Embedded { get; } = new(StuckModel.Embedded);

    public PairVerdict Judge(Exchange exchange, IReadOnlySet<Sign>? switchedOff) => StuckRule.Judge(exchange, model, switchedOff);

    public double Confidence(Exchange exchange, IReadOnlySet<Sign>? switchedOff) => StuckRule.Confidence(exchange, model, switchedOff);
}
