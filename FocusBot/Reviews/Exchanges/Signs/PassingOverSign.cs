namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Two neighbouring messages, each at its author's level, and the second takes nothing up of the first.</summary>
internal sealed class PassingOverSign : ISeeSign
{
    public Sign Sign => Sign.PassingOver;

    public double In(Turn turn) =>
        turn.Answered is { } answered ? turn.AtOwn * answered.Levels[turn.Theirs] * (1 - turn.Uptake) : 0;
}
