using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Parts the work between the two, or offers a next step.</summary>
internal sealed class DividingSign : ISeeSign
{
    public Sign Sign => Sign.Dividing;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Division) ? 1 : turn.Message.Has(Wording.Offer) ? 0.5 : 0;
}
