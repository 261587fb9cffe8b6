using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Afterwards;

/// <summary>What a live review's people say of it together. Nobody's name is in it.</summary>
/// <param name="Talked">How many named which level, the most named first; empty when too few did.</param>
internal sealed record ReviewResult(SaidAfterwards Said, IReadOnlyList<(DeclaredLevel Level, int People)> Talked);

/// <summary>Whether what people say of a live review may be told: from so many answers on, or when everybody who answered agreed to it.</summary>
internal static class ReviewResultRule
{
    /// <returns><see langword="null"/> when nothing may be told.</returns>
    public static ReviewResult? Of(IReadOnlyList<Judgement> judgements, int fewestToCount)
    {
        if (!MayBeTold(judgements, fewestToCount))
        {
            return null;
        }

        var named = judgements.Where(judgement => judgement.Talked is not null).ToList();
        var talked = MayBeTold(named, fewestToCount) ? named : [];
        return new(
            new(Count(judgements, MeetingVerdict.Yes), Count(judgements, MeetingVerdict.Partly), Count(judgements, MeetingVerdict.No))
            {
                Talked = (Count(talked, DeclaredLevel.Impact), Count(talked, DeclaredLevel.Execution), Count(talked, DeclaredLevel.Optics)),
            },
            [.. talked.CountBy(judgement => judgement.Talked ?? DeclaredLevel.NotSure).Select(level => (level.Key, level.Value)).OrderByDescending(level => level.Value).ThenBy(level => level.Key)]);
    }

    private static bool MayBeTold(IReadOnlyList<Judgement> judgements, int fewestToCount) =>
        judgements.Count >= fewestToCount || (judgements.Count > 0 && judgements.All(judgement => judgement.IsShown));

    private static int Count(IReadOnlyList<Judgement> judgements, MeetingVerdict verdict) => judgements.Count(judgement => judgement.Verdict == verdict);

    private static int Count(IReadOnlyList<Judgement> judgements, DeclaredLevel level) => judgements.Count(judgement => judgement.Talked == level);
}
