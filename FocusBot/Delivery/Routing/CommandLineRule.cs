using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>Splits what was typed after the command's name into the word that somebody owns and the rest.</summary>
internal static class CommandLineRule
{
    /// <summary>The word of whoever owns a link that stands alone. Nobody can type it.</summary>
    public const string Link = "<link>";

    /// <returns>The owner of the word, if there is one; the word as it was typed; and what stands behind it.</returns>
    public static (WordRoute? Route, string Typed, string Behind) Read(RouteTable table, string words)
    {
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        if (words.Split((char[]?)null, 3, tidy) is [var first, var second, ..] three && Find($"{first} {second}") is { } two)
        {
            return (two, two.Word, three is [_, _, var behind] ? behind : "");
        }

        return words.Split((char[]?)null, 2, tidy) switch
        {
            [] => (Find(""), "", ""),
            [var only] when MessageLink.TryParse(only) is not null => (table.Find(RouteKind.Command, Link), only, only),
            [var only] => (Find(only), only, ""),
            [var word, var rest] => (Find(word), word, rest),
            _ => default,
        };

        WordRoute? Find(string word) => word is Link ? null : table.Find(RouteKind.Command, word.ToLowerInvariant());
    }
}
