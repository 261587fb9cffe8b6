namespace FocusBot.Reviews.Meetings;

/// <summary>What of a live review's answers may be shown.</summary>
internal enum ShownAnswers
{
    /// <summary>Too few answered, and not all of them agreed to be named.</summary>
    None,

    /// <summary>Of those who agreed to be named alone: the others are too few to be counted.</summary>
    OfTheNamed,

    /// <summary>All, and with so few it can be guessed who gave which.</summary>
    Guessable,

    /// <summary>All.</summary>
    All,
}

/// <summary>Whether an answer that was promised to be nameless stays so. Under three nothing is shown, up to five it takes a warning, from five on answers are counted.</summary>
internal static class ShownAnswersRule
{
    /// <summary>Under so many, to show answers is to show whose they are.</summary>
    public const int FewestToGuess = 3;

    /// <remarks>What counts is how many stay without a name: beside four who are named, the fifth is known too.</remarks>
    /// <param name="fewestToCount">From how many up nobody can guess.</param>
    public static ShownAnswers Of(Meeting meeting, int fewestToCount)
    {
        var answered = meeting.Invitees.Count(invitee => invitee.Level is not null);
        var nameless = meeting.Invitees.Count(invitee => invitee is { Level: not null, IsShown: false });
        return answered == 0 ? ShownAnswers.None
            : nameless == 0 || nameless >= fewestToCount ? ShownAnswers.All
            : nameless >= FewestToGuess && meeting.WereWarned ? ShownAnswers.Guessable
            : answered >= FewestToGuess && nameless < answered ? ShownAnswers.OfTheNamed
            : ShownAnswers.None;
    }
}
