using FocusBot.Levels.Text;

namespace FocusBot.Levels.Linear;

/// <summary>What the model looks at: words, pairs of neighbours, pairs with one word between, and runs of three to six characters, each as a 64-bit hash.</summary>
/// <remarks>
/// The runs cross word borders, so they see endings, compounds and short phrases that no word list has. A run is handed
/// over with the token in which it ends, a pair of neighbours with its second token; a pair with a word between belongs to none.
/// The hash is our own because <see cref="string.GetHashCode()"/> differs from process to process.
/// </remarks>
internal static class LevelFeatures
{
    private const int ShortestRun = 3;
    private const int LongestRun = 6;
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;
    private const ulong WordSeed = 0x0123_4567_89AB_CDEF;
    private const ulong PairSeed = 0x7654_3210_FEDC_BA98;
    private const ulong ApartSeed = 0x2222_2222_3333_4444;
    private const ulong RunSeed = 0x5555_AAAA_3333_CCCC;
    private const ulong BeforeSeed = 0x1357_9BDF_0246_8ACE;

    /// <summary>Hands each feature of the message, as often as it occurs, to <paramref name="sink"/>.</summary>
    public static void Visit<TSink>(PlainText text, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        VisitWords(text, ref sink);
        VisitRuns(text, ref sink);
    }

    /// <summary>Hands the words of the message before to <paramref name="sink"/>: what an answer is about often stands there.</summary>
    public static void VisitBefore<TSink>(PlainText before, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        foreach (var token in before.Tokens)
        {
            sink.Before(Finish(Hash(BeforeSeed, before[token])));
        }
    }

    private static void VisitWords<TSink>(PlainText text, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var (previous, earlier) = (0UL, 0UL);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = Hash(WordSeed, text[text.Tokens[i]]);
            sink.Word(Finish(word), i);
            if (i > 0)
            {
                sink.Pair(Finish((previous * Prime) ^ word ^ PairSeed), i);
            }

            if (i > 1)
            {
                sink.Apart(Finish((earlier * Prime) ^ word ^ ApartSeed));
            }

            (previous, earlier) = (word, previous);
        }
    }

    private static void VisitRuns<TSink>(PlainText text, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var characters = text.Characters;
        var tokens = text.Tokens;
        var token = 0;
        for (var start = 0; start + ShortestRun <= characters.Length; start++)
        {
            var hash = RunSeed;
            var longest = Math.Min(LongestRun, characters.Length - start);
            for (var length = 1; length <= longest; length++)
            {
                hash = (hash ^ characters[start + length - 1]) * Prime;
                if (length >= ShortestRun)
                {
                    sink.Run(Finish(hash), Owner(tokens, token, start + length - 1));
                }
            }

            if (token + 1 < tokens.Length && start >= tokens[token].Start + tokens[token].Length)
            {
                token++;
            }
        }
    }

    /// <summary>The token that holds the position, looking on from <paramref name="token"/>; a space belongs to the token before it.</summary>
    private static int Owner(ReadOnlySpan<Token> tokens, int token, int position)
    {
        while (token + 1 < tokens.Length && tokens[token + 1].Start <= position)
        {
            token++;
        }

        return token;
    }

    private static ulong Hash(ulong seed, ReadOnlySpan<char> characters)
    {
        var hash = seed;
        foreach (var c in characters)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Spreads the entropy over all bits, as the table takes its place from the low ones. Never 0, which marks an empty place.</summary>
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8_FEB8_6659_FD93;
        return (hash ^ (hash >> 29)) | 1UL << 63;
    }
}
