using FocusBot.Levels.Text.Languages;

namespace FocusBot.Levels.Text;

/// <summary>Whether a message is written mostly in another language than English.</summary>
/// <remarks>
/// Another script is seen by its letters. In Latin script, every word speaks by the order of its letters, for English or for the likeliest of
/// twenty other languages; a word that every English text has speaks for English, a little word of another language (or of one that is often
/// written in Latin letters: Hindi, Arabic, Russian, Chinese, Japanese, Greek) against it, and so does an accent.
/// </remarks>
internal static class LanguageRule
{
    private const char LastLatinLetter = '\u024f';

    /// <summary>Enough to be sure of; a long message is not read to its end for this.</summary>
    private const int MostLetters = 600;

    /// <summary>What a word and an accent say beside their letters, in the unit of <see cref="LetterTable"/>.</summary>
    private const int EnglishWord = 32, ForeignWord = 64, Accent = 32;

    private const int MostAccents = 4;

    public static bool IsOther(PlainText text)
    {
        Span<int> costs = stackalloc int[LetterTable.Languages];
        var (words, latin, others, accents) = (0, 0, 0, 0);
        foreach (var token in text.Tokens)
        {
            if (!token.IsWord || latin > MostLetters)
            {
                continue;
            }

            var word = text[token];
            var isLatin = word[0] <= LastLatinLetter || word.ContainsAnyInRange('a', 'z');
            latin += isLatin ? word.Length : 0;
            others += isLatin ? 0 : word.Length;
            if (isLatin)
            {
                words += CommonWords.English.Contains(word) ? -EnglishWord : CommonWords.Foreign.Contains(word) ? ForeignWord : 0;
                accents += Accents(word);
                LetterTable.Add(word, costs);
            }
        }

        return others > latin || (latin > 0 && costs[0] - Least(costs[1..]) + words + (Accent * Math.Min(MostAccents, accents)) > 0);
    }

    private static int Accents(ReadOnlySpan<char> word)
    {
        var accents = 0;
        foreach (var c in word)
        {
            accents += c is >= '\u00df' and < '\u1f00' and not '÷' ? 1 : 0;
        }

        return accents;
    }

    private static int Least(ReadOnlySpan<int> costs)
    {
        var least = int.MaxValue;
        foreach (var cost in costs)
        {
            least = Math.Min(least, cost);
        }

        return least;
    }
}
