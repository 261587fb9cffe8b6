using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>Answers the other with <em>but</em>, <em>still</em>, <em>that doesn't</em>, and stays at its author's level.</summary>
internal sealed class ObjectingSign : ISeeSign
{
    public Sign Sign => Sign.Objecting;

    public double In(Turn turn) =>
        turn.Answered is not null && turn.Message.Has(Wording.Objection) ? turn.AtOwn : 0;
}
