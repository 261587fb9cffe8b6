using FocusBot.Conversations;

namespace FocusBot.Delivery.Routing;

/// <summary>Whether every word has exactly one owner.</summary>
internal static class RouteRule
{
    /// <returns>A sentence for each word that two own.</returns>
    public static IEnumerable<string> RefuseTwo(IReadOnlyList<WordRoute> routes)
    {
        foreach (var (index, route) in routes.Index())
        {
            foreach (var other in routes.Take(index).Where(other => Overlap(other, route)))
            {
                yield return $"{Named(route.Kind, route.Word)} has two owners, {other.Owner.Name} and {route.Owner.Name}"
                    + (other.Word == route.Word ? "." : $": one of them owns “{other.Word}”.");
            }
        }
    }

    /// <returns>A sentence for each word of the command that nobody can type.</returns>
    public static IEnumerable<string> RefuseUntypable(IReadOnlyList<WordRoute> routes) =>
        from route in routes
        where route is { Kind: RouteKind.Command, Word: not CommandLineRule.Link } && !CanBeTyped(route.Word)
        select $"{Named(route.Kind, route.Word)} can't be typed: write it as one word or two, in small letters.";

    /// <returns>A sentence for each word that nobody owns.</returns>
    public static IEnumerable<string> RefuseNone(IReadOnlyList<WordRoute> routes, IEnumerable<RoutedWord> words) =>
        from word in words
        where !routes.Any(route => route.Kind == word.Kind && route.Word == word.Text)
        select $"{Named(word.Kind, word.Text)} has no owner: register the class that answers it with Add{word.Kind} in its feature.";

    private static bool CanBeTyped(string word) =>
        new WrittenText(word).Words(3) is { Count: <= 2 } words && word == string.Join(' ', words.Select(part => part.Marked)) && !word.Any(char.IsUpper);

    private static bool Overlap(WordRoute one, WordRoute other) =>
        one.Kind == other.Kind && (one.Word == other.Word || Owns(one, other.Word) || Owns(other, one.Word));

    private static bool Owns(WordRoute family, string word) => family.IsFamily && word.StartsWith(family.Word, StringComparison.Ordinal);

    private static string Named(RouteKind kind, string word) => $"The {kind.ToString().ToLowerInvariant()} “{word}”";
}
