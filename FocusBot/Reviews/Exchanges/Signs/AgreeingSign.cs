using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Thanks, agrees or accepts, argues no further, and is the last word between the two so far.</summary>
internal sealed class AgreeingSign : ISeeSign
{
    public Sign Sign => Sign.Agreeing;

    public double In(Turn turn) =>
        turn.IsNewest && turn.Message.Has(Wording.Agreement) ? 1 - turn.Message.Argues : 0;
}
