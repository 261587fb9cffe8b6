using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Threads;

/// <summary>What a person can answer when asked which level they argue from. The numbers are stored: never renumber.</summary>
internal enum DeclaredLevel
{
    Impact = 1,
    Execution = 2,
    Optics = 3,

    /// <summary>More than one at once. An honest answer that never makes a mismatch.</summary>
    Mixed = 4,

    /// <summary>An honest answer that never makes a mismatch.</summary>
    NotSure = 5,
}

/// <summary>How answers are named, to people and in buttons.</summary>
internal static class DeclaredLevels
{
    public static IReadOnlyList<DeclaredLevel> All { get; } =
        [DeclaredLevel.Impact, DeclaredLevel.Execution, DeclaredLevel.Optics, DeclaredLevel.Mixed, DeclaredLevel.NotSure];

    /// <returns><see langword="null"/> for <see cref="DeclaredLevel.Mixed"/> and <see cref="DeclaredLevel.NotSure"/>.</returns>
    public static Level? AsLevel(this DeclaredLevel declared) => declared switch
    {
        DeclaredLevel.Impact => Level.Impact,
        DeclaredLevel.Execution => Level.Execution,
        DeclaredLevel.Optics => Level.Optics,
        _ => null,
    };

    /// <summary>The word on a button.</summary>
    public static string Label(this DeclaredLevel declared) => declared switch
    {
        DeclaredLevel.Mixed => "Mixed",
        DeclaredLevel.NotSure => "Not sure",
        _ => declared.ToString(),
    };

    /// <summary>One line that can follow a colon.</summary>
    public static string Meaning(this DeclaredLevel declared) => declared switch
    {
        DeclaredLevel.Mixed => "more than one level at once",
        DeclaredLevel.NotSure => "it’s hard to say",
        _ => declared.AsLevel()?.Meaning() ?? throw new ArgumentOutOfRangeException(nameof(declared), declared, "This is no answer."),
    };

    /// <summary>The word in actions, options and commands.</summary>
    public static string Word(this DeclaredLevel declared) => declared switch
    {
        DeclaredLevel.Impact => "impact",
        DeclaredLevel.Execution => "execution",
        DeclaredLevel.Optics => "optics",
        DeclaredLevel.Mixed => "mixed",
        _ => "unsure",
    };

    /// <returns><see langword="null"/> when the word is no answer.</returns>
    public static DeclaredLevel? Find(string? word) =>
        All.Where(declared => declared.Word() == word).Select(declared => (DeclaredLevel?)declared).FirstOrDefault();
}
