using System.Reflection;

namespace FocusBot.Levels.Text.Languages;

/// <summary>How probable each letter is after the two before it, in English and in twenty other languages that are written in Latin letters.</summary>
/// <remarks>
/// A byte a letter: the sixteenth parts of its negative log-probability. For each language first the pairs, then the triples; English comes
/// first. Accents are folded away, as people leave them out when they type in haste. Made from the letter models of Lingua (see the folder's README).
/// </remarks>
internal static class LetterTable
{
    private const int Letters = 26;
    private const int Pairs = Letters * Letters;
    private const int OneLanguage = Pairs + (Pairs * Letters);
    private const int None = 255;
    private const string Embedded = "FocusBot.Levels.letters.bin";

    private static readonly byte[] Costs = Load();
    private static readonly byte[] Fold = Folded();

    public static int Languages => Costs.Length / OneLanguage;

    /// <summary>Adds what a word costs in each language, in sixteenth parts of a nat; English is the first.</summary>
    public static void Add(ReadOnlySpan<char> word, Span<int> costs)
    {
        var (earlier, previous) = (None, None);
        foreach (var c in word)
        {
            int letter = c < Fold.Length ? Fold[c] : None;
            if (letter is None)
            {
                continue;
            }

            if (previous is not None)
            {
                var place = earlier is None ? (previous * Letters) + letter : Pairs + (((earlier * Letters) + previous) * Letters) + letter;
                for (var language = 0; language < costs.Length; language++)
                {
                    costs[language] += Costs[(language * OneLanguage) + place];
                }
            }

            (earlier, previous) = (previous, letter);
        }
    }

    private static byte[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Embedded)
            ?? throw new InvalidDataException("The program was built without its letter tables.");
        var costs = new byte[stream.Length];
        stream.ReadExactly(costs);
        return costs;
    }

    private static byte[] Folded()
    {
        var fold = new byte['\u1f00'];
        for (var i = 0; i < fold.Length; i++)
        {
            var plain = (char)i switch
            {
                'ß' => 's', 'æ' => 'a', 'ø' or 'œ' => 'o', 'ł' => 'l', 'đ' or 'ð' => 'd', 'þ' => 't', 'ı' => 'i', 'ə' => 'e', 'ŋ' => 'n',
                var c => char.IsLetter(c) ? $"{c}".Normalize(System.Text.NormalizationForm.FormD)[0] : c,
            };
            fold[i] = plain is >= 'a' and <= 'z' ? (byte)(plain - 'a') : (byte)None;
        }

        return fold;
    }
}
