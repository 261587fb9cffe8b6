namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Thanks, agrees or accepts, and argues no further.</summary>
internal sealed class AgreeingSign : ISeeSign
{
    public Sign Sign => Sign.Agreeing;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Agreement) ? 1 - turn.Message.Argues : 0;
}
