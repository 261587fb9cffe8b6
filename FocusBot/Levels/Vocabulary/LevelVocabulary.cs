namespace FocusBot.Levels.Vocabulary;

/// <summary>The words FocusBot has for each level: the same sentence wherever a person meets it.</summary>
internal static class LevelVocabulary
{
    /// <summary>The three levels in the order in which people are shown them.</summary>
    public static IReadOnlyList<Level> Levels { get; } = [Level.Impact, Level.Execution, Level.Optics];

    /// <summary>What the level is about, in one line that can follow a colon.</summary>
    public static string Meaning(this Level level) => level switch
    {
        Level.Impact => "the effect on customers, brand and business",
        Level.Execution => "how it gets done, by whom and when",
        Level.Optics => "making impact and execution known inside the company",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Only the three levels have a meaning."),
    };

    /// <summary>What the framework says of Optics alone, for wherever people meet the levels.</summary>
    public const string OnOptics = "Optics used well brings energy, awareness and feedback; it hurts once it becomes the goal.";

    /// <summary>A question as it goes on after a colon.</summary>
    public static string AsContinued(this string question) => char.ToLowerInvariant(question[0]) + question[1..];

    /// <summary>The question that somebody who argues from this level would like answered.</summary>
    public static string Question(this Level level) => level switch
    {
        Level.Impact => "Who is better off with this, and by how much?",
        Level.Execution => "What would it take to get this done, and by when?",
        Level.Optics => "Who inside needs to know about this, and what do they see today?",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Only the three levels have a question."),
    };
}
