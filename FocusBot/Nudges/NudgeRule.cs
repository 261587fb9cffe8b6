using FocusBot.Conversations;
using FocusBot.Levels;
using FocusBot.Reviews;

namespace FocusBot.Nudges;

/// <summary>What is to be done about a thread's nudges after somebody declared, changed or withdrew a level.</summary>
/// <param name="Send">New nudges, in the order in which they are to be said.</param>
/// <param name="Cancel">Nudges that have not been handed to the workspace, and whose mismatch is gone.</param>
/// <param name="TakeBack">Nudges in the thread that somebody corrected, and whose mismatch is gone.</param>
/// <param name="Restate">Nudges in the thread that somebody corrected to another mismatch.</param>
internal sealed record NudgeDecision(
    IReadOnlyList<Mismatch> Send, IReadOnlyList<Nudge> Cancel, IReadOnlyList<Nudge> TakeBack, IReadOnlyList<Nudge> Restate)
{
    public static NudgeDecision Nothing { get; } = new([], [], [], []);
}

/// <summary>Whether, about whom and how often to nudge. Knows nothing of Slack, the database or the clock.</summary>
internal static class NudgeRule
{
    /// <param name="thread">With its declarations as they are now.</param>
    /// <param name="said">Every nudge this thread has ever had.</param>
    /// <param name="mayRevise">
    /// Whose nudge may be revised: the pairs of somebody who said <em>Not quite</em>, or the one that has arrived this moment.
    /// A level that changes in another way leaves the nudge as it stands: it did its work.
    /// </param>
    public static NudgeDecision Decide(ReviewThread thread, IReadOnlyList<Nudge> said, bool isMuted, int mostPerThread, Func<Pair, bool> mayRevise)
    {
        var standing = MismatchRule.Find(thread.Declarations.Where(declaration => thread.HasParticipant(declaration.Person)));
        var byPair = standing.ToDictionary(mismatch => new Pair(mismatch.First, mismatch.Second));
        var corrected = said.Where(nudge => nudge.State is NudgeState.InTheThread && mayRevise(nudge.Pair)).ToList();
        var cancelled = said.Where(nudge => nudge.State is NudgeState.OnItsWay && (isMuted || thread.IsClosed || !byPair.ContainsKey(nudge.Pair))).ToList();
        return new(
            isMuted || thread.IsClosed ? [] : Choose(standing, said.Except(cancelled).ToList(), mostPerThread),
            cancelled,
            [.. corrected.Where(nudge => !byPair.ContainsKey(nudge.Pair))],
            [.. corrected.Where(nudge => byPair.TryGetValue(nudge.Pair, out var now) && now.LevelsByPerson() != nudge.Mismatch.LevelsByPerson())
                         .Select(nudge => nudge with { Mismatch = byPair[nudge.Pair] })]);
    }

    /// <summary>Pairs in which somebody has not been named yet come first: one more nudge about people who know already helps least.</summary>
    private static List<Mismatch> Choose(IReadOnlyList<Mismatch> standing, List<Nudge> said, int most)
    {
        var chosen = new List<Mismatch>();
        var named = said.SelectMany(nudge => (UserId[])[nudge.Pair.First, nudge.Pair.Second]).ToHashSet();
        var open = standing.Where(mismatch => said.TrueForAll(nudge => nudge.Pair != new Pair(mismatch.First, mismatch.Second))).ToList();
        while (open.Count > 0 && said.Count + chosen.Count < most)
        {
            var next = open.MinBy(mismatch => (named.Contains(mismatch.First) ? 1 : 0) + (named.Contains(mismatch.Second) ? 1 : 0)) ?? open[0];
            chosen.Add(next);
            named.UnionWith([next.First, next.Second]);
            open.Remove(next);
        }

        return chosen;
    }

    private static (Level, Level) LevelsByPerson(this Mismatch mismatch) =>
        new Pair(mismatch.First, mismatch.Second).First == mismatch.First ? (mismatch.FirstLevel, mismatch.SecondLevel) : (mismatch.SecondLevel, mismatch.FirstLevel);
}
