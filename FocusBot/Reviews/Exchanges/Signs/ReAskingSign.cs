using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Says <em>I asked</em>, or asks a question that shares its words with an earlier one by the same author.</summary>
internal sealed class ReAskingSign : ISeeSign
{
    public Sign Sign => Sign.ReAsking;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Reminder) ? 1
        : turn.Message.Has(Wording.Question) ? turn.Message.QuestionEcho
        : 0;
}
