using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Asking;

namespace FocusBot.Summaries.Week;

/// <summary>A moment in which FocusBot acted or held back, without the two it was about.</summary>
/// <param name="Outcome">Absent: nobody knows yet, or nobody will.</param>
/// <param name="Nudge">What became of the nudge; absent: there was none.</param>
/// <param name="IsDecided">The thread has a way forward under the nudge.</param>
/// <param name="Question">What became of the private question; absent: there was none.</param>
internal sealed record WeekAct(InterventionAct Act, Outcome? Outcome, NudgeState? Nudge, bool IsDecided, PairQuestionState? Question, DateTimeOffset At);

/// <summary>What a summary tells of FocusBot's own acts.</summary>
internal static class ActCountRule
{
    /// <summary>Over so many weeks it's compared what came of asking and of holding back: in one there are too few.</summary>
    public const int Weeks = 12;

    /// <param name="acts">Of the last <see cref="Weeks"/> weeks, this one included.</param>
    public static ActCount Of(IReadOnlyList<WeekAct> acts, IsoWeek week, DateTimeOffset now)
    {
        var ofTheWeek = acts.Where(act => act.Act is not InterventionAct.HoldOut && act.At >= week.Begin && act.At < week.End).ToList();
        return new(
            ofTheWeek.Count,
            ofTheWeek.Count(act => IsOpen(act, now)),
            ofTheWeek.Count(IsTakenBack),
            ofTheWeek.Count(act => OutcomeOf(act) is Outcome.Continued),
            Together(acts.Where(act => act.Act is InterventionAct.Nudge or InterventionAct.NudgeInPrivate or InterventionAct.Ask && !IsTakenBack(act))),
            Together(acts.Where(act => act.Act is InterventionAct.HoldOut)));
    }

    /// <summary>A nudge that was taken back, a thread that decided and a question that ended are not open, whatever the words say later.</summary>
    private static bool IsOpen(WeekAct act, DateTimeOffset now) =>
        OutcomeOf(act) is null && !IsTakenBack(act) && act.Question is not (PairQuestionState.NotStuck or PairQuestionState.Expired or PairQuestionState.Dropped) && act.At + InterventionPlan.Window > now;

    private static bool IsTakenBack(WeekAct act) => act.Nudge is NudgeState.TakenBack or NudgeState.Removed or NudgeState.RefusedByWorkspace;

    private static Outcome? OutcomeOf(WeekAct act) => act.Outcome ?? (act.IsDecided ? Outcome.Named : null);

    private static Proportion Together(IEnumerable<WeekAct> acts)
    {
        var known = acts.Select(OutcomeOf).OfType<Outcome>().ToList();
        return new(known.Count(outcome => outcome is Outcome.Converged or Outcome.Named or Outcome.Divided), known.Count);
    }
}
