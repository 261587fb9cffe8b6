using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Asks a question at the other's level.</summary>
internal sealed class AskingForTheirsSign : ISeeSign
{
    public Sign Sign => Sign.AskingForTheirs;

    public double In(Turn turn) =>
        turn.Message.Has(Wording.Question) ? turn.AtTheirs : 0;
}
