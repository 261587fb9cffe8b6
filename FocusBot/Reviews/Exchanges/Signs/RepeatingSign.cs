namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Shares its words with an earlier message by the same author.</summary>
internal sealed class RepeatingSign : ISeeSign
{
    public Sign Sign => Sign.Repeating;

    public double In(Turn turn) =>
        turn.AtOwn * turn.Earlier.Select(earlier => Content.Shared(turn.Message.Content, earlier.Content)).DefaultIfEmpty(0).Max();
}
