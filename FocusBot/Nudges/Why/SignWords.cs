using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Nudges.Why;

/// <summary>How a sign is called before people: what is seen in an exchange, never what somebody does wrong.</summary>
internal static class SignWords
{
    public static string Label(this Sign sign) => sign switch
    {
        Sign.Objecting => "an objection",
        Sign.PassingOver => "a point that was passed over",
        Sign.ReAsking => "a question asked again",
        Sign.Repeating => "a point made again",
        Sign.Sharpening => "exclamation marks or capitals",
        Sign.AskingForTheirs => "a question at the other level",
        Sign.Answering => "an answer at the level of the question",
        Sign.Agreeing => "agreement",
        Sign.Dividing => "a topic divided",
        Sign.Naming => "the difference named",
        Sign.MovingOver => "a move to the other level",
        Sign.Phrasing => "turns of phrase that often go with it",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "This sign has no name yet."),
    };
}
