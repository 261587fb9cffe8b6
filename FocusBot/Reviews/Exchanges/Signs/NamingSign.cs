using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Says in words that the two are about different things.</summary>
internal sealed class NamingSign : ISeeSign
{
    public Sign Sign => Sign.Naming;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Difference) ? 1 : 0;
}
