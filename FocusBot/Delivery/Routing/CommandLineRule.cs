using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>Splits what was typed after the command's name into the word that somebody owns and the rest.</summary>
internal static class CommandLineRule
{
    /// <summary>The word of whoever owns a link that stands alone. Nobody can type it.</summary>
    public const string Link = "<link>";

    /// <returns>The owner of the word, if there is one; the word as it was typed; and what follows it.</returns>
    public static (WordRoute? Route, string Typed, string Behind) Read(RouteTable table, string words)
    {
        if (Words(words, 3) is [var first, var second, ..] three && Find($"{first} {second}") is { } two)
        {
            return (two, two.Word, three is [_, _, var behind] ? behind : "");
        }

        return Words(words, 2) switch
        {
            [] => (Find(""), "", ""),
            [var link, ..] when MessageLink.Find(link) is not null => (table.Find(RouteKind.Command, Link), link, words),
            [var only] => (Find(only), only, ""),
            [var word, var rest] => (Find(word), word, rest),
            _ => default,
        };

        WordRoute? Find(string word) => word is Link ? null : table.Find(RouteKind.Command, word.ToLowerInvariant());
    }

    /// <param name="most">The last of so many holds all that is left.</param>
    public static string[] Words(string text, int most) => text.Split((char[]?)null, most, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
