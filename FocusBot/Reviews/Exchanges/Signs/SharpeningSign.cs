using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Exclamation marks or capitals, when they are no thanks.</summary>
internal sealed class SharpeningSign : ISeeSign
{
    public Sign Sign => Sign.Sharpening;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Exclamation | Wording.Capitals) && !turn.Message.Has(Wording.Agreement) ? 1 : 0;
}
