using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Readings;

/// <summary>Whether a thread may hold a mismatch, by what is kept of it alone: only then is it worth reading its words again.</summary>
internal static class WorthACheckRule
{
    private const int FewestMessages = 2;

    /// <returns>
    /// <see langword="true"/> when two people have each declared a level or written twice at a level, and not all at the same one.
    /// It errs towards looking: the words decide.
    /// </returns>
    public static bool IsWorthIt(IReadOnlyList<StoredReading> readings, IReadOnlyList<Declaration> declarations)
    {
        var declared = declarations.ToDictionary(declaration => declaration.Person, declaration => declaration.Level.AsLevel() ?? Level.None);
        var written = readings.GroupBy(reading => reading.Author).Where(own => own.Count() >= FewestMessages && !declared.ContainsKey(own.Key));
        var levels = declared.Values.Where(level => level is not Level.None).Select(level => new HashSet<Level> { level })
            .Concat(written.Select(own => own.Select(reading => reading.Level).ToHashSet()))
            .ToList();
        return levels.Count >= 2 && levels.SelectMany(own => own).Distinct().Count() >= 2;
    }
}
