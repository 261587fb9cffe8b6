namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Answers a message at the other's level from its author's own, and takes up little or nothing of it.</summary>
internal sealed class PassingOverSign : ISeeSign
{
    public Sign Sign => Sign.PassingOver;

    public double In(Turn turn) =>
        turn.Answered is { } answered ? turn.AtOwn * answered.Levels[turn.Theirs] * (1 - turn.Uptake) : 0;
}
