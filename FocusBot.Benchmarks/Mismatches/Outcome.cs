using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Reviews.Exchanges.Verdicts;
using FocusBot.Teams.Channels;

namespace FocusBot.Benchmarks.Mismatches;

/// <summary>What FocusBot would have done in a thread, with the deferral that it uses in service.</summary>
/// <param name="Nudge">The moment of its one nudge, if any.</param>
/// <param name="Touch">The moment when it first nudged or asked.</param>
internal sealed record Outcome(LabelledThread Thread, ScoredMoment? Nudge, ScoredMoment? Touch)
{
    /// <param name="everyMessageIsALull">Whether two quiet minutes follow every message; otherwise a message follows each within seconds, and the lull comes at the end.</param>
    public static Outcome Of(LabelledThread thread, IEnumerable<ScoredMoment> moments, MismatchOptions options, bool everyMessageIsALull)
    {
        Dictionary<(UserId, UserId), MessageTs> waiting = [];
        Dictionary<(UserId, UserId), double> before = [];
        (ScoredMoment? nudge, ScoredMoment? touch) = (null, null);
        var byPosition = moments.ToLookup(moment => moment.Moment.Position);
        for (var position = 1; position <= thread.Messages.Count; position++)
        {
            var last = thread.Messages[position - 1].Ts;
            var isQuiet = everyMessageIsALull || position == thread.Messages.Count;
            var now = isQuiet ? last.Instant + options.Lull : last.Instant;
            Dictionary<(UserId, UserId), MessageTs> still = [];
            ScoredMoment[] here = [.. byPosition[position].OrderByDescending(moment => moment.Confidence)];
            foreach (var moment in here)
            {
                var pair = moment.Moment.Two;
                MessageTs? since = waiting.TryGetValue(pair, out var ts) ? ts : null;
                switch (DeferralRule.Decide((moment with { Before = before.GetValueOrDefault(pair) }).AsVerdict(), last, since, now, options, Sensitivity.Normal))
                {
                    case Deferral.LookAgain again:
                        still.Add(pair, again.FitsSince);
                        break;
                    case Deferral.Act act:
                        still.Add(pair, since ?? last);
                        touch ??= moment;
                        nudge ??= act.Action is MismatchAction.Nudge ? moment : null;
                        break;
                }
            }

            waiting = still;
            before = here.ToDictionary(moment => moment.Moment.Two, moment => moment.Confidence);
        }

        return new(thread, nudge, touch);
    }
}
