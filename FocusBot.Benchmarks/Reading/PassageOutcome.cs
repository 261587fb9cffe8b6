using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Training.Stuck;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Benchmarks.Reading;

/// <summary>A moment with the confidence of a rule that was learned without its source.</summary>
internal sealed record ScoredPassageMoment(StuckMoment Moment, double Confidence);

/// <summary>Of which two FocusBot would have spoken in a passage, and when.</summary>
/// <param name="Nudge">When it would have been sure enough to say it in the thread.</param>
/// <param name="Touch">When it would first have nudged or asked.</param>
internal sealed record PassageOutcome(Passage Passage, StuckMoment? Nudge, StuckMoment? Touch)
{
    private static readonly MismatchOptions InService = new();

    /// <summary>Not before one message from where a reader saw it, and not after it was repaired.</summary>
    public static bool IsRight(StuckMoment moment) =>
        moment.Passage.PairOf(moment.First, moment.Second) is { } pair && moment.Place >= pair.EvidentAt - 1 && !(moment.Place > pair.RepairedAt);

    /// <summary>Messages follow one another within seconds, and a lull comes at the end: as in <see cref="Mismatches.Outcome"/>.</summary>
    public static PassageOutcome Of(Passage passage, IEnumerable<ScoredPassageMoment> moments)
    {
        Dictionary<(UserId, UserId), (int Since, double Confidence)> before = [];
        (StuckMoment? nudge, StuckMoment? touch) = (null, null);
        foreach (var here in moments.OrderBy(each => each.Moment.Place).ThenByDescending(each => each.Confidence))
        {
            var two = here.Moment.Two;
            var (since, earlier) = before.GetValueOrDefault(two, (-1, 0));
            var last = passage.Messages[here.Moment.Place].Ts;
            var isEnd = here.Moment.Place == passage.Messages.Count - 1;
            MessageTs? fitsSince = since < 0 ? null : passage.Messages[since].Ts;
            var decision = DeferralRule.Decide(Verdict(here, earlier), last, fitsSince, isEnd ? last.Instant + InService.Lull : last.Instant, InService, Sensitivity.Normal);
            if (decision is Deferral.Act act)
            {
                touch ??= here.Moment;
                nudge ??= act.Action is MismatchAction.Nudge ? here.Moment : null;
            }

            before[two] = (decision is Deferral.Drop ? -1 : since < 0 ? here.Moment.Place : since, here.Confidence);
        }

        return new(passage, nudge, touch);
    }

    private static PairVerdict Verdict(ScoredPassageMoment here, double before) => new(
        Person(here.Moment.First), Person(here.Moment.Second), here.Confidence, [], here.Confidence < 0.5 ? SilenceReason.NotStuck : null) { Before = before };

    private static PersonLevel Person(UserId person) => new(person, Level.None, IsDeclared: false, Level.None, []);
}
