using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Declared;

/// <summary>What is to be done about a thread's nudges after somebody declared, changed or withdrew a level.</summary>
/// <param name="Send">New nudges, in the order in which they are to be said.</param>
/// <param name="TakeBack">Nudges in the thread that somebody corrected, and whose mismatch is gone.</param>
/// <param name="Restate">Nudges in the thread that somebody corrected to another mismatch.</param>
internal sealed record NudgeDecision(IReadOnlyList<Mismatch> Send, IReadOnlyList<Nudge> TakeBack, IReadOnlyList<Nudge> Restate);

/// <summary>Whether, about whom and how often to nudge. Knows nothing of Slack, the database or the clock.</summary>
internal static class NudgeRule
{
    /// <returns>Nudges on their way that no longer say what is so. One that the workspace has already cannot be stopped, and goes on to count.</returns>
    public static IReadOnlyList<Nudge> Outdated(ReviewThread thread, IReadOnlyList<Nudge> said, bool isMuted)
    {
        var standing = Standing(thread, said);
        return [.. said.Where(nudge => nudge.State is NudgeState.OnItsWay && (isMuted || thread.IsClosed || !Says(nudge, standing)))];
    }

    /// <param name="thread">With its declarations as they are now.</param>
    /// <param name="said">Every nudge this thread has ever had, but those that were stopped in time.</param>
    /// <param name="mayRevise">
    /// Whose nudge may be revised: the pairs of somebody who said <em>Not quite</em>, or the one that has arrived this moment.
    /// A level that changes in another way leaves the nudge as it stands: it did its work.
    /// </param>
    public static NudgeDecision Decide(ReviewThread thread, IReadOnlyList<Nudge> said, bool isMuted, int mostPerThread, Func<Pair, bool> mayRevise)
    {
        var standing = Standing(thread, said);
        var corrected = said.Where(nudge => nudge.State is NudgeState.InTheThread && mayRevise(nudge.Pair)).ToList();
        return new(
            isMuted || thread.IsClosed ? [] : Choose(standing, said, mostPerThread),
            [.. corrected.Where(nudge => !standing.ContainsKey(nudge.Pair))],
            [.. corrected.Where(nudge => standing.ContainsKey(nudge.Pair) && !Says(nudge, standing)).Select(nudge => nudge with { Mismatch = standing[nudge.Pair] })]);
    }

    /// <summary>
    /// The mismatches among those who still take part, in the order in which they were declared; behind them those that were read
    /// from what two people write, with what either has declared since in place of what was read.
    /// </summary>
    private static OrderedDictionary<Pair, Mismatch> Standing(ReviewThread thread, IReadOnlyList<Nudge> said)
    {
        var standing = new OrderedDictionary<Pair, Mismatch>(
            MismatchRule.Find(thread.Declarations.Where(declaration => thread.HasParticipant(declaration.Person)))
                .Select(mismatch => KeyValuePair.Create(new Pair(mismatch.First, mismatch.Second), mismatch)));
        foreach (var nudge in said.Where(nudge => nudge.IsWritten))
        {
            if (Now(thread, nudge.Mismatch) is { } mismatch)
            {
                standing.TryAdd(nudge.Pair, mismatch);
            }
        }

        return standing;
    }

    private static Mismatch? Now(ReviewThread thread, Mismatch written)
    {
        var (first, second) = (LevelOf(written.First, written.FirstLevel), LevelOf(written.Second, written.SecondLevel));
        return first is { } one && second is { } other && one != other ? written with { FirstLevel = one, SecondLevel = other } : null;

        Level? LevelOf(UserId person, Level read) =>
            !thread.HasParticipant(person) ? null
            : thread.DeclarationOf(person) is { } declared ? declared.Level.AsLevel()
            : read;
    }

    private static bool Says(Nudge nudge, OrderedDictionary<Pair, Mismatch> standing) =>
        standing.TryGetValue(nudge.Pair, out var now) && now.LevelsByPerson() == nudge.Mismatch.LevelsByPerson();

    /// <summary>Pairs in which somebody has not been named yet come first: one more nudge about people who know already helps least.</summary>
    private static List<Mismatch> Choose(OrderedDictionary<Pair, Mismatch> standing, IReadOnlyList<Nudge> said, int most)
    {
        var chosen = new List<Mismatch>();
        var named = said.SelectMany(nudge => (UserId[])[nudge.Pair.First, nudge.Pair.Second]).ToHashSet();
        var open = standing.ExceptBy(said.Select(nudge => nudge.Pair), mismatch => mismatch.Key).Select(mismatch => mismatch.Value).ToList();
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
