using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Checks;
using FocusBot.Nudges.Interventions;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Results;

/// <summary>What FocusBot would have said, in the order of time.</summary>
/// <param name="HeldBack">Threads that had their moment, and in which it would have stayed silent all the same: nearly always because of the caps.</param>
internal sealed record Findings(IReadOnlyList<Finding> Spoken, IReadOnlyList<SilentThread> HeldBack)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Week = TimeSpan.FromDays(7);

    /// <summary>Goes through the occasions of all channels by the clock, and lets the live rule decide about each.</summary>
    public static Findings Of(IEnumerable<Occasion> occasions, ReplayRules rules)
    {
        var (ledger, spoken, silent) = (new SpokenLedger(), new Dictionary<WatchedPlace, Finding>(), new Dictionary<WatchedPlace, SilentThread>());
        foreach (var occasion in occasions.OrderBy(each => each.LookedAt).ThenBy(each => each.Place.Channel, StringComparer.Ordinal).ThenBy(each => each.Place.Root))
        {
            var (finding, against) = Decide(occasion, ledger, spoken.ContainsKey(occasion.Place), rules);
            if (finding is not null)
            {
                spoken.Add(occasion.Place, finding);
                ledger.Note(finding.Pair.First.Person, occasion.LookedAt);
                ledger.Note(finding.Pair.Second.Person, occasion.LookedAt);
            }
            else
            {
                silent[occasion.Place] = new(occasion.Place, against.Sentence());
            }
        }

        return new([.. spoken.Values.OrderBy(finding => finding.SpokenAt)], [.. silent.Values.Where(thread => !spoken.ContainsKey(thread.Place))]);
    }

    /// <returns>What it says, or what holds it back from speaking of the surest pair.</returns>
    private static (Finding? Finding, Restraint Against) Decide(Occasion occasion, SpokenLedger ledger, bool hasSpokenHere, ReplayRules rules)
    {
        Restraint? against = null;
        foreach (var pair in occasion.Pairs)
        {
            UserId[] both = [pair.First.Person, pair.Second.Person];
            var facts = SpeakFacts.Untouched(
                rules.Mode,
                namesOptics: pair.First.Level is Level.Optics || pair.Second.Level is Level.Optics,
                hasSpokenHere,
                both.Max(person => ledger.Since(person, occasion.LookedAt - Day)),
                both.Max(person => ledger.Since(person, occasion.LookedAt - Week)),
                occasion.LookedAt - occasion.Newest.Instant);
            if (SpeakRule.Decide(pair.Action, facts, rules.Nudges) is { } act)
            {
                return (new(occasion.Place, occasion.Newest, occasion.LookedAt, pair, act is InterventionAct.Nudge) { Reader = rules.Reader }, default);
            }

            against ??= SpeakRule.Against(pair.Action, facts, rules.Nudges);
        }

        return (null, against ?? Restraint.NotEnough);
    }
}
