using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Doors;

/// <summary>Whether what was said to FocusBot is the wish that it ask everybody in the thread. In doubt it isn't: a question too few costs a second mention, one too many stands before everybody.</summary>
internal static class PublicQuestionRule
{
    private const string Ask = "ask", TheLevel = "level", Or = "or";

    /// <summary>With one of these, a sentence that holds "ask" or "which level" may mean the opposite, or tells of it.</summary>
    private static readonly HashSet<string> Holding =
    [
        "not", "no", "never", "nothing", "nobody", "stop", "mute", "unmute", "opt", "off", "leave", "quit", "wait", "hold", "later", "tomorrow", "thanks", "thank", "thx", "why", "how", "did", "dont",
        "tell", "told", "said", "says", "asked", "know", "knows", "wonder", "think", "thought", "guess", "matter", "doesnt",
    ];

    /// <summary>Who is asked: "ask Ben about it" is between people.</summary>
    private static readonly HashSet<string> Everybody = ["us", "all", "everybody", "everyone", "people", "folks", "them", "both", "again"];

    /// <summary>With "the" or "this" before it.</summary>
    private static readonly HashSet<string> Group = ["thread", "team", "group", "others", "people"];

    private static readonly HashSet<string> LevelNames = [.. LevelVocabulary.Levels.Select(level => level.ToString().ToLowerInvariant())];

    /// <param name="words">In small letters, and without what is only polite in front.</param>
    /// <param name="isQuestion">They end with a question mark.</param>
    /// <param name="polite">Words that change nothing.</param>
    public static bool Asks(IReadOnlyList<string> words, bool isQuestion, IReadOnlySet<string> polite) =>
        !words.Any(word => Holding.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
        && (AsksThem(words, polite) || AsksForTheLevel(words, isQuestion) || OffersLevels(words, isQuestion, polite));

    /// <summary>"Ask", "ask everybody", "ask the thread".</summary>
    private static bool AsksThem(IReadOnlyList<string> words, IReadOnlySet<string> polite) => words switch
    {
        [Ask] => true,
        [Ask, "the" or "this", var group, ..] => Group.Contains(group),
        [Ask, var whom, ..] => Everybody.Contains(whom) || polite.Contains(whom),
        _ => false,
    };

    /// <summary>"Which level": the question itself, or one that holds it, or words that end with it. Not the level of something, nor the levels that there are.</summary>
    private static bool AsksForTheLevel(IReadOnlyList<string> words, bool isQuestion)
    {
        var at = Enumerable.Range(0, Math.Max(0, words.Count - 1)).FirstOrDefault(i => words[i] is "which" or "what" && words[i + 1] is TheLevel, -1);
        var behind = at < 0 ? null : words.ElementAtOrDefault(at + 2);
        return at >= 0 && behind is not "of" && words is not [Ask, "me" or "him" or "her", ..] && (at, words[0], behind) switch
        {
            _ when isQuestion => true,
            (0, _, _) or (_, _, null) => true,
            (1, "at" or "on" or "from", _) => true,
            (1, Ask, "we" or "this" or "it" or "is" or "everybody" or "everyone" or "each" or "people") => true,
            _ => false,
        };
    }

    /// <summary>"Impact or Execution?"</summary>
    private static bool OffersLevels(IReadOnlyList<string> words, bool isQuestion, IReadOnlySet<string> polite) =>
        words.Contains(Or)
        && words.Where(LevelNames.Contains).Distinct().Count() > 1
        && (isQuestion || words.All(word => word is Or || LevelNames.Contains(word) || polite.Contains(word)));
}
