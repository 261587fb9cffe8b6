using FocusBot.Conversations;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>Reads what stands after the command's name or after a mention of FocusBot.</summary>
internal static class LevelCommandRule
{
    private const int LongestEcho = 40;

    private static readonly string[] Elsewhere = ["settings", "focus", "me", "meeting", "summary"];

    public static LevelCommand Read(string words)
    {
        var parts = words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [] => new LevelCommand.OpenForm(),
            [var verb, ..] when Elsewhere.Contains(verb.ToLowerInvariant()) => new LevelCommand.Elsewhere(),
            [var only] when MessageLink.TryParse(only) is { } link => new LevelCommand.Ask(link),
            [var verb] => WithLink(verb.ToLowerInvariant(), null, verb),
            [var verb, var rest] when AnswerOf(verb, rest) is { } level => new LevelCommand.DeclareLevel(level, null),
            [var verb, var rest] => MessageLink.TryParse(rest) is { } link
                ? WithLink(verb.ToLowerInvariant(), link, verb)
                : WithoutLink(verb.ToLowerInvariant(), verb),
            _ => new LevelCommand.Help(),
        };
    }

    private static LevelCommand WithLink(string verb, MessageLink? link, string typed) => verb switch
    {
        "ask" => new LevelCommand.Ask(link),
        "check" => new LevelCommand.Check(link),
        "withdraw" => new LevelCommand.Withdraw(link),
        "help" => new LevelCommand.Help(),
        _ when DeclaredLevels.Find(verb) is { } level => new LevelCommand.DeclareLevel(level, link),
        _ => new LevelCommand.UnknownWord(Echo(typed)),
    };

    /// <summary>A known verb with something behind it that is no link.</summary>
    private static LevelCommand WithoutLink(string verb, string typed) => WithLink(verb, null, typed) switch
    {
        LevelCommand.UnknownWord unknown => unknown,
        LevelCommand.Help help => help,
        _ => new LevelCommand.NoLink(verb),
    };

    private static DeclaredLevel? AnswerOf(string verb, string rest) =>
        verb.Equals("not", StringComparison.OrdinalIgnoreCase) && rest.Equals("sure", StringComparison.OrdinalIgnoreCase) ? DeclaredLevel.NotSure : null;

    private static string Echo(string typed) => typed.Length <= LongestEcho ? typed : string.Concat(typed.EnumerateRunes().Take(LongestEcho)) + "…";
}
