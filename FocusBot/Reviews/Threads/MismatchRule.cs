using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Threads;

/// <summary>Two people of one thread who argue from different levels. The one who said it first comes first.</summary>
internal sealed record Mismatch(UserId First, Level FirstLevel, UserId Second, Level SecondLevel)
{
    /// <summary>The two in the order in which every pair is stored.</summary>
    public Mismatch Ordered => new Pair(First, Second).First == First ? this : new(Second, SecondLevel, First, FirstLevel);
}

/// <summary>Finds the mismatches among what people declared: every pair with two different levels, and no other.</summary>
internal static class MismatchRule
{
    /// <summary><see cref="DeclaredLevel.Mixed"/> and <see cref="DeclaredLevel.NotSure"/> are no level, so they differ from none.</summary>
    public static IReadOnlyList<Mismatch> Find(IEnumerable<Declaration> declarations)
    {
        var byTime = declarations.OrderBy(declaration => declaration.At).ThenBy(declaration => declaration.Person.Value, StringComparer.Ordinal).ToList();
        return [.. from earlier in byTime.Index()
                   from later in byTime.Skip(earlier.Index + 1)
                   let first = earlier.Item.Level.AsLevel()
                   let second = later.Level.AsLevel()
                   where first is not null && second is not null && first != second
                   select new Mismatch(earlier.Item.Person, first.Value, later.Person, second.Value)];
    }
}
