using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Readings;

/// <summary>Whether a thread may hold a mismatch, by what is kept of it alone: only then is it worth reading its words again.</summary>
internal static class WorthACheckRule
{
    /// <summary>So many readings count: a look keeps no more messages in view, and a long thread is to cost no more than a short one.</summary>
    public const int Newest = ThreadAnalysis.MostInView;

    private const int FewestMessages = 2;

    /// <returns>
    /// <see langword="true"/> when two people have each declared a level or written twice at a level, and not all at the same one.
    /// It errs towards looking: the words decide.
    /// </returns>
    public static bool IsWorthIt(IReadOnlyList<StoredReading> readings, IReadOnlyList<Declaration> declarations)
    {
        var levels = Sides(readings, declarations).Select(own => own.Select(side => side.Level).ToHashSet()).ToList();
        return levels.Count >= 2 && levels.SelectMany(own => own).Distinct().Count() >= 2;
    }

    /// <returns>From 0 to 1: how sure it is that the two who differ most clearly are at two levels.</returns>
    public static double Promise(IReadOnlyList<StoredReading> readings, IReadOnlyList<Declaration> declarations)
    {
        var sides = Sides(readings, declarations).Select(own => own.MaxBy(side => side.Sureness)).ToList();
        return (from first in sides
                from second in sides
                where first.Level != second.Level
                select Math.Min(first.Sureness, second.Sureness)).DefaultIfEmpty().Max();
    }

    /// <summary>For each person who counts, the levels at which they argue: one that they declared is sure, one that was read is as sure as its messages are together.</summary>
    private static IEnumerable<IReadOnlyList<(Level Level, double Sureness)>> Sides(IReadOnlyList<StoredReading> readings, IReadOnlyList<Declaration> declarations)
    {
        var declared = declarations.ToDictionary(declaration => declaration.Person, declaration => declaration.Level.AsLevel() ?? Level.None);
        var written = readings.GroupBy(reading => reading.Author).Where(own => own.Count() >= FewestMessages && !declared.ContainsKey(own.Key));
        return declared.Values.Where(level => level is not Level.None).Select(level => (IReadOnlyList<(Level, double)>)[(level, 1.0)])
            .Concat(written.Select(own => (IReadOnlyList<(Level, double)>)[.. own.GroupBy(reading => reading.Level).Select(level => (level.Key, Share(level, own)))]));
    }

    private static double Share(IEnumerable<StoredReading> atLevel, IEnumerable<StoredReading> own) =>
        Math.Clamp(atLevel.Sum(reading => reading.Confidence) / own.Count(), 0, 1);
}
