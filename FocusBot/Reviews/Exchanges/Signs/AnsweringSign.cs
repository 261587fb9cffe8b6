using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Answers a question at the level at which it was asked.</summary>
internal sealed class AnsweringSign : ISeeSign
{
    public Sign Sign => Sign.Answering;

    public double In(Turn turn) =>
        turn.Answered is { } asked && asked.Has(Wording.Question) ? asked.Argues * turn.Message.Levels[asked.Levels.Highest] : 0;
}
