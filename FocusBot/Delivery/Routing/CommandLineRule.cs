using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>Splits what was typed after the command's name into the word that somebody owns and the rest.</summary>
internal static class CommandLineRule
{
    /// <summary>The word of whoever owns a link that stands alone. Nobody can type it.</summary>
    public const string Link = "<link>";

    /// <summary>Nobody means to type more: what is longer is answered with a sentence, and read by nobody.</summary>
    public const int Longest = 4_000;

    private static readonly WrittenText Nothing = new("");

    public static bool IsTooLong(WrittenText words) => words.Length > Longest;

    /// <returns>The owner of the word, if there is one; the word as it was typed; and what follows it.</returns>
    public static (WordRoute? Route, WrittenText Typed, WrittenText Behind) Read(RouteTable table, WrittenText words)
    {
        if (IsTooLong(words))
        {
            return (null, Nothing, Nothing);
        }

        if (words.Words(3) is [var first, var second, ..] three && Find($"{first.Marked} {second.Marked}") is { } two)
        {
            return (two, new(two.Word), three is [_, _, var behind] ? behind : Nothing);
        }

        return words.Words(2) switch
        {
            [] => (Find(""), Nothing, Nothing),
            [var link, ..] when MessageLink.Find(link.Marked) is not null => (table.Find(RouteKind.Command, Link), link, words),
            [var only] => (Find(only.Marked), only, Nothing),
            [var word, var rest] => (Find(word.Marked), word, rest),
            _ => default,
        };

        WordRoute? Find(string word) => word is Link ? null : table.Find(RouteKind.Command, word.ToLowerInvariant());
    }
}
