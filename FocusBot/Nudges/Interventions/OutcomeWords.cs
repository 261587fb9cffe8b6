namespace FocusBot.Nudges.Interventions;

/// <summary>Moments and their outcomes, counted in words.</summary>
internal static class OutcomeWords
{
    public static string Of(IGrouping<InterventionAct, OutcomeCount> moments)
    {
        var outcomes = moments.OrderBy(count => count.Outcome ?? (Outcome)int.MaxValue).Select(count => $"{count.Moments} {Label(count.Outcome)}");
        return $"{moments.Sum(count => count.Moments)} {Label(moments.Key)} ({string.Join(", ", outcomes)})";
    }

    private static string Label(InterventionAct act) => act switch
    {
        InterventionAct.NudgeForDeclared => "nudges about declared levels",
        InterventionAct.Nudge => "nudges about written levels",
        InterventionAct.NudgeInPrivate => "private nudges",
        InterventionAct.Ask => "private questions to a pair",
        InterventionAct.HoldOut => "held out",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "This act has no name yet."),
    };

    private static string Label(Outcome? outcome) => outcome switch
    {
        Outcome.Converged => "converged",
        Outcome.Named => "named",
        Outcome.Divided => "divided",
        Outcome.Continued => "continued",
        Outcome.Silent => "silent",
        _ => "not known yet",
    };
}
