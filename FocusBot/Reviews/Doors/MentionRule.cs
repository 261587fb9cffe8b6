using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Doors;

/// <summary>What a mention means. A public question takes a bare mention or one that says so; whatever else is said is talk.</summary>
internal static class MentionRule
{
    /// <summary>Words that may stand before and behind what is wanted.</summary>
    private static readonly HashSet<string> Polite =
        ["hi", "hey", "hello", "please", "pls", "could", "can", "would", "will", "you", "now", "just", "and", "so", "ok", "okay", "let's", "here", "level", "/level"];

    /// <summary>With one of these, a sentence that holds "ask" or "which level" may mean the opposite.</summary>
    private static readonly HashSet<string> Holding =
        ["not", "no", "never", "nothing", "nobody", "stop", "mute", "unmute", "opt", "off", "leave", "quit", "wait", "hold", "later", "tomorrow", "thanks", "thank", "thx", "why", "how", "did", "dont"];

    private static readonly HashSet<string> LevelNames = [.. LevelVocabulary.Levels.Select(level => level.ToString().ToLowerInvariant())];

    public static MentionMeaning Read(RouteTable table, ConversationEvent.Mentioned mentioned)
    {
        var (before, behind) = (Words(mentioned.Before.Marked ?? ""), Words(mentioned.Words.Marked));
        if (before is [] && IsBare(behind))
        {
            return mentioned.IsQuoted ? new MentionMeaning.Talk(null) : new MentionMeaning.Command(new LevelCommand.Ask(null));
        }

        List<string> words = [.. before.SkipWhile(word => IsPerson(word) || Polite.Contains(word)), .. behind];
        List<string> asked = [.. words.SkipWhile(Polite.Contains)];
        words = asked[..(asked.FindLastIndex(word => !Polite.Contains(word)) + 1)];
        return mentioned.IsQuoted || words is [] ? new MentionMeaning.Talk(null)
            : words[0] is HelpCommand.Word ? new MentionMeaning.Help()
            : CommandOf(table, words) is { } command ? new MentionMeaning.Command(command)
            : AsksEverybody(asked) ? new MentionMeaning.Command(new LevelCommand.Ask(null))
            : new MentionMeaning.Talk(words is [var only] ? table.Find(RouteKind.Command, only) : null);
    }

    /// <summary>Nothing but the mention, or the command's own name behind it.</summary>
    private static bool IsBare(List<string> behind) => behind is [] or ["level" or "levels" or "/level"];

    /// <summary>A word of the command alone, or with a link behind it.</summary>
    private static LevelCommand? CommandOf(RouteTable table, List<string> words)
    {
        var (route, _, behind) = CommandLineRule.Read(table, new(string.Join(' ', words)));
        return route is not null && LevelCommandRule.Read(route.Word, behind) is { } command and not LevelCommand.NoLink && (command is not LevelCommand.Need need || IsPlain(need, behind.Marked)) ? command : null;
    }

    /// <summary>What a review needs is said to everybody, so it takes no more than the level, and perhaps a link: <c>needs impact first</c>.</summary>
    private static bool IsPlain(LevelCommand.Need need, string behind) =>
        behind is "" || (need.Level is not null && behind.Split(' ').All(word => word is "first" || LevelNames.Contains(word) || MessageLink.Find(word) is not null));

    private static bool AsksEverybody(List<string> words)
    {
        var said = string.Join(' ', words);
        return !words.Exists(word => Holding.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
            && ((words[0] is "ask" && (words.Count is 1 || (words[1] is not "me" && !IsPerson(words[1]))))
                || said.Contains("which level", StringComparison.Ordinal)
                || said.Contains("what level", StringComparison.Ordinal)
                || (words.Contains("or") && words.Where(LevelNames.Contains).Distinct().Count() > 1));
    }

    private static bool IsPerson(string word) => word.StartsWith("<@", StringComparison.Ordinal);

    /// <summary>In small letters and without what stands around a word; a link or a mention stays as it is.</summary>
    private static List<string> Words(string text) =>
    [
        .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.StartsWith('<') || MessageLink.Find(word) is not null ? word : Cleaned(word))
            .Where(word => word is not ""),
    ];

    private static string Cleaned(string word)
    {
        var letters = word.Replace('’', '\'').ToLowerInvariant();
        var first = letters.AsSpan().IndexOfAnyExcept(Around);
        return first < 0 ? "" : letters[first..(letters.AsSpan().LastIndexOfAnyExcept(Around) + 1)];
    }

    private static ReadOnlySpan<char> Around => ".,:;!?*_~`\"'“”()[]…-–—";
}
