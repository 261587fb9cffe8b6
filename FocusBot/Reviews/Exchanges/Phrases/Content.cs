using FocusBot.Levels.Text;

namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>The words of a message that carry what it is about, as hashes of their beginnings: enough to see whether two messages share some.</summary>
internal static class Content
{
    private const int ShortestWord = 4;
    private const int Stem = 6;

    /// <summary>A message has few words that matter; what comes after these is not looked at.</summary>
    private const int MostWords = 64;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Empty = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "after", "again", "also", "always", "another", "anyway", "around", "because", "been", "before", "being", "both", "cannot", "can't", "could", "didn't", "does", "doesn't", "doing", "don't",
        "each", "either", "else", "even", "ever", "every", "from", "getting", "goes", "going", "have", "haven't", "having", "here", "i'll", "i've", "into", "isn't", "it's", "just", "keep", "know", "last",
        "less", "like", "made", "make", "many", "maybe", "mean", "more", "most", "much", "must", "need", "needs", "never", "next", "nobody", "nothing", "only", "other", "over", "please", "really", "said",
        "same", "should", "since", "some", "something", "still", "such", "sure", "take", "than", "thank", "thanks", "that", "that's", "their", "them", "then", "there", "there's", "these", "they", "they're",
        "thing", "things", "think", "this", "those", "though", "through", "today", "told", "under", "until", "very", "want", "wasn't", "we're", "we've", "well", "were", "what", "what's", "when", "where",
        "which", "while", "will", "with", "without", "won't", "would", "wouldn't", "year", "you'd", "you'll", "you're", "you've", "your", "yours",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int[] Of(PlainText text)
    {
        Span<int> words = stackalloc int[MostWords];
        var count = 0;
        foreach (var token in text.Tokens)
        {
            if (token.IsWord && token.Length >= ShortestWord && count < MostWords && !Empty.Contains(text[token]))
            {
                words[count++] = Hash(text[token]);
            }
        }

        words = words[..count];
        words.Sort();
        return words.ToArray();
    }

    /// <summary>The share of the shorter message's words that the other has too: 0 to 1.</summary>
    public static double Shared(int[] one, int[] other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared is 0 ? 0 : (double)shared / Math.Min(one.Length, other.Length);
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var c in word[..Math.Min(word.Length, Stem)].TrimEnd('s'))
        {
            hash = (hash * 0x9E37_79B1) ^ c;
        }

        return (int)hash;
    }
}
