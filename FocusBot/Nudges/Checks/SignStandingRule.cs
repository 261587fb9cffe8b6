using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Exchanges.Signs;

namespace FocusBot.Nudges.Checks;

/// <summary>Which signs have been wrong too often in a workspace to count there.</summary>
internal static class SignStandingRule
{
    /// <summary>So far back an answer counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    private const int FewestAnswers = 10;
    private const double MostNotQuite = 0.10;

    public static IReadOnlySet<Sign> SwitchedOff(IEnumerable<SignAnswers> answers) =>
        answers.Where(sign => sign.Answers >= FewestAnswers && sign.NotQuite > MostNotQuite * sign.Answers).Select(sign => sign.Sign).ToHashSet();
}
