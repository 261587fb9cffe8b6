using FocusBot.Levels.Text;

namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>Counts the words of refusing, denying, feeling and giving. A short line with one of them says more than a long one.</summary>
internal static class ToneRule
{
    private const int LongestPhrase = 3;
    private const int MostCounted = 3;
    private const double Usual = 12;

    public static Tone Of(PlainText text)
    {
        Span<int> counts = stackalloc int[ToneWords.Lists.Count];
        var characters = text.Characters;
        var tokens = text.Tokens;
        for (var last = 0; last < tokens.Length; last++)
        {
            var end = tokens[last].Start + tokens[last].Length;
            for (var first = last; first >= 0 && first > last - LongestPhrase; first--)
            {
                Count(characters[tokens[first].Start..end], counts);
            }

            // The space before the first token opens the message, like the mark that ends the sentence before opens the next one.
            if (last is 0)
            {
                Count(characters[..end], counts);
            }
        }

        var length = Math.Sqrt(1 + (text.Words / Usual));
        return new(Much(counts[0], length), Much(counts[1], length), Much(counts[2], length), Much(counts[3], length), counts[4] > 0, counts[5] > 0, counts[6] > 0);
    }

    private static void Count(ReadOnlySpan<char> phrase, Span<int> counts)
    {
        for (var list = 0; list < counts.Length; list++)
        {
            counts[list] += ToneWords.Lists[list].Contains(phrase) ? 1 : 0;
        }
    }

    private static double Much(int count, double length) => Math.Min(MostCounted, count) / length;
}
