namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Shares its words with an earlier message by the same author, at the same level.</summary>
internal sealed class RepeatingSign : ISeeSign
{
    public Sign Sign => Sign.Repeating;

    public double In(Turn turn) =>
        turn.AtOwn * turn.Message.Echo;
}
