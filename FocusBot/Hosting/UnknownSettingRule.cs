namespace FocusBot.Hosting;

/// <summary>A setting under FocusBot's own sections that nothing reads is most likely a slip, which would otherwise do nothing and say nothing.</summary>
internal static class UnknownSettingRule
{
    /// <param name="given">The whole names of the settings that were given, those of other programs among them.</param>
    /// <returns>A sentence for each that is none, with the known one that looks most like it.</returns>
    public static IEnumerable<string> Refuse(IEnumerable<string> given, IReadOnlyList<string> known)
    {
        var sections = known.Select(SectionOf).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in given.Where(name => name.Contains(':', StringComparison.Ordinal) && !known.Contains(name, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            var nearest = Nearest(name, known);
            if (sections.Contains(SectionOf(name), StringComparer.OrdinalIgnoreCase))
            {
                yield return $"There is no setting {name}. {(IsSlip(name, nearest) ? $"Did you mean {nearest}?" : "Compare it with appsettings.example.json, which has every setting.")}";
            }
            else if (Alike(RestOf(name), RestOf(nearest)) && Distance(SectionOf(name), SectionOf(nearest)) <= 2)
            {
                // Another program's section is none of FocusBot's business, unless it has one of FocusBot's settings in it.
                yield return $"There is no setting {name}. Did you mean {nearest}?";
            }
        }
    }

    /// <param name="typed">Names that somebody typed: whoever does that means FocusBot, so they are nobody else's.</param>
    public static IEnumerable<string> RefuseTyped(IEnumerable<string> typed, IReadOnlyList<string> known) =>
        from name in typed
        let nearest = Meant(name, known)
        select $"There is no setting {name}. {(nearest is null ? "Compare it with appsettings.example.json, which has every setting." : $"Did you mean {nearest}?")}";

    /// <summary>Written as a variable or as a path, or without its section.</summary>
    private static string? Meant(string name, IReadOnlyList<string> known)
    {
        var path = name.Replace("__", ":", StringComparison.Ordinal).Replace('.', ':');
        return known.FirstOrDefault(candidate => Alike(candidate, path))
            ?? known.FirstOrDefault(candidate => Alike(LastOf(candidate), LastOf(path)))
            ?? (Nearest(path, known) is var nearest && Distance(path, nearest) <= Math.Max(2, path.Length / 4) ? nearest : null);
    }

    private static string SectionOf(string name) => name.Split(':')[0];

    private static string RestOf(string name) => name[SectionOf(name).Length..];

    private static string LastOf(string name) => name.Split(':')[^1];

    /// <returns>The one that ends alike in the same section, such as one that stands a level deeper; else the one that is spelled most like it.</returns>
    private static string Nearest(string name, IReadOnlyList<string> known) =>
        known.FirstOrDefault(candidate => Alike(SectionOf(candidate), SectionOf(name)) && Alike(LastOf(candidate), LastOf(name)))
        ?? known.MinBy(candidate => Distance(name, candidate))
        ?? "";

    private static bool IsSlip(string name, string nearest) => Alike(LastOf(name), LastOf(nearest)) || Distance(name, nearest) <= Math.Max(2, RestOf(name).Length / 2);

    private static bool Alike(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters have to be put in, left out or changed to make one of the other, whatever their case.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = before + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                (before, row[j]) = (row[j], Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
