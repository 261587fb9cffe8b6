namespace FocusBot.Replay.Page;

/// <summary>Where in a text its cue words stand.</summary>
internal static class CueMarks
{
    /// <returns>The text in pieces, in its order; a cue is a piece of its own.</returns>
    public static IEnumerable<(string Piece, bool IsCue)> In(string text, IReadOnlyList<string> cues)
    {
        var at = 0;
        foreach (var (start, length) in Places(text, cues))
        {
            if (start > at)
            {
                yield return (text[at..start], false);
            }

            yield return (text[start..(start + length)], true);
            at = start + length;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }

    private static List<(int Start, int Length)> Places(string text, IReadOnlyList<string> cues)
    {
        var places = new List<(int Start, int Length)>();
        foreach (var (start, length) in cues.Select(cue => (Start: Find(text, cue), cue.Length)).Where(place => place.Start >= 0).OrderBy(place => place.Start))
        {
            if (places is not [.., var last] || start >= last.Start + last.Length)
            {
                places.Add((start, length));
            }
        }

        return places;
    }

    /// <summary>As a word, not inside of another.</summary>
    private static int Find(string text, string cue)
    {
        for (var at = 0; cue.Length > 0 && at < text.Length; at++)
        {
            at = text.IndexOf(cue, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (!IsLetter(text, at - 1) && !IsLetter(text, at + cue.Length)))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
