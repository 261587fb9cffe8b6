using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>States something at the other's level.</summary>
internal sealed class MovingOverSign : ISeeSign
{
    public Sign Sign => Sign.MovingOver;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Question) ? 0 : turn.AtTheirs;
}
