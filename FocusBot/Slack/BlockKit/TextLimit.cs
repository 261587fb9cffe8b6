using System.Globalization;

namespace FocusBot.Slack.BlockKit;

/// <summary>How long a text may be in one place, in characters as sent: Slack counts after escaping. Both ends are included.</summary>
internal readonly record struct TextLimit(string Place, int Longest, int Shortest = 1)
{
    /// <returns>The text, when it fits.</returns>
    /// <exception cref="CardDoesNotFitException">It does not.</exception>
    public string Fit(string text) => text.Length >= Shortest && text.Length <= Longest
        ? text
        : throw new CardDoesNotFitException(string.Create(
            CultureInfo.InvariantCulture, $"The text of {Place} has {text.Length} characters; Slack takes {Shortest} to {Longest}."));
}

/// <summary>How many of something one place may hold. Both ends are included.</summary>
internal readonly record struct CountLimit(string Place, int Most, int Fewest = 1)
{
    /// <exception cref="CardDoesNotFitException">There are too many, or too few.</exception>
    public IReadOnlyList<T> Fit<T>(IReadOnlyList<T> things) => things.Count >= Fewest && things.Count <= Most
        ? things
        : throw new CardDoesNotFitException(string.Create(
            CultureInfo.InvariantCulture, $"There are {things.Count} {Place}; Slack takes {Fewest} to {Most}."));

    /// <exception cref="CardDoesNotFitException">Two of them have the same name.</exception>
    public IReadOnlyList<T> FitDistinct<T>(IReadOnlyList<T> things, Func<T, string> name) =>
        Fit(things).DistinctBy(name).Count() == things.Count
            ? things
            : throw new CardDoesNotFitException($"Two {Place} have the same name; Slack could not tell them apart.");
}
