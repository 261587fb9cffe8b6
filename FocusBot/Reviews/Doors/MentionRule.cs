using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Doors;

/// <summary>What a mention means. A public question takes a bare mention or one that says so; whatever else is said is talk.</summary>
internal static class MentionRule
{
    /// <summary>As Slack escapes the sign that begins a quoted line.</summary>
    private const string Quoted = "&gt;";

    /// <summary>Words that may stand before and behind what is wanted.</summary>
    private static readonly HashSet<string> Polite =
        ["hi", "hey", "hello", "please", "pls", "could", "can", "would", "will", "you", "now", "just", "and", "so", "ok", "okay", "let's", "here", "level", "/level"];

    /// <summary>What may stand beside a link, so that it is a wish about its thread and no sentence with a link in it.</summary>
    private static readonly HashSet<string> BesideALink =
        [.. Polite, "us", "all", "everybody", "everyone", "them", "people", "in", "about", "at", "the", "this", "that", "thread", "there", "to", "first", "as", "my", "is", "it"];

    private static readonly HashSet<string> LevelNames = [.. LevelVocabulary.Levels.Select(level => level.ToString().ToLowerInvariant()), "first"];

    public static MentionMeaning Read(RouteTable table, ConversationEvent.Mentioned mentioned)
    {
        var (before, behind) = (Words(mentioned.Before.Marked ?? ""), Words(mentioned.Words.Marked));
        if (mentioned.IsQuoted || IsOpened(mentioned.Before.Marked ?? ""))
        {
            return new MentionMeaning.Talk(null);
        }

        if (before is [] && IsBare(behind))
        {
            return new MentionMeaning.Command(new LevelCommand.Ask(null));
        }

        List<string> words = [.. before.SkipWhile(word => IsPerson(word) || Polite.Contains(word)), .. behind];
        List<string> asked = [.. words.SkipWhile(Polite.Contains)];
        words = asked[..(asked.FindLastIndex(word => !Polite.Contains(word)) + 1)];
        return words is [] ? new MentionMeaning.Talk(null)
            : words[0] is HelpCommand.Word ? new MentionMeaning.Help()
            : CommandOf(table, words) is { } command ? new MentionMeaning.Command(command)
            : PublicQuestionRule.Asks(asked, IsQuestion(mentioned), Polite) ? new MentionMeaning.Command(new LevelCommand.Ask(null))
            : new MentionMeaning.Talk(words is [var only] ? table.Find(RouteKind.Command, only) : null);
    }

    /// <summary>Nothing but the mention, or the command's own name behind it.</summary>
    private static bool IsBare(List<string> behind) => behind is [] or ["level" or "levels" or "/level"];

    /// <summary>The mention stands in what somebody quotes or strikes out.</summary>
    private static bool IsOpened(string before) => before is [.., '"' or '“' or '„' or '«' or '‘' or '\'' or '`' or '~'];

    /// <summary>A word of the command alone, or with a link behind it.</summary>
    private static LevelCommand? CommandOf(RouteTable table, List<string> words)
    {
        var (route, _, behind) = CommandLineRule.Read(table, new(string.Join(' ', words)));
        return route is not null && LevelCommandRule.Read(route.Word, behind) is { } command and not LevelCommand.NoLink && IsPlain(command, behind.Marked) ? command : null;
    }

    /// <summary>Nothing beside the link and the level makes a sentence of it: <c>needs impact first</c>, and not <c>impact of … is huge</c>.</summary>
    private static bool IsPlain(LevelCommand command, string behind)
    {
        var beside = command is LevelCommand.Need ? LevelNames : BesideALink;
        return behind is "" || (command is not LevelCommand.Need { Level: null } && behind.Split(' ').All(word => beside.Contains(word) || MessageLink.Find(word) is not null));
    }

    private static bool IsQuestion(ConversationEvent.Mentioned mentioned) =>
        (mentioned.Words.Marked.TrimEnd() is { Length: > 0 } behind ? behind : mentioned.Before.Marked ?? "").EndsWith('?');

    private static bool IsPerson(string word) => word.StartsWith("<@", StringComparison.Ordinal);

    /// <summary>In small letters and without what stands around a word; a link or a mention stays as it is, and of a quoted line its sign alone.</summary>
    private static List<string> Words(string text) =>
    [
        .. text.Split('\n')
            .SelectMany(line => line.TrimStart().StartsWith(Quoted, StringComparison.Ordinal) ? [Quoted] : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word is Quoted || word.StartsWith('<') || MessageLink.Find(word) is not null ? word : Cleaned(word))
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
