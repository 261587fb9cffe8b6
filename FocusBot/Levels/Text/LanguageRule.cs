namespace FocusBot.Levels.Text;

/// <summary>Whether a message is written mostly in another language than English.</summary>
/// <remarks>
/// Another script is seen by its letters. Languages in Latin script are seen by their little words, of which the lists hold
/// those that are no English word: a message is foreign when it has at least two of them, and more than English ones.
/// Messages without little words count as English, as short English ones seldom have any.
/// </remarks>
internal static class LanguageRule
{
    private const int FewestForeign = 2;
    private const char LastLatinLetter = '\u024f';

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> English = Words("""
        the a an and or but of to in on at for with from by is are was were be been it its this that these those we you they he she
        i my our your their have has had do does did not no if so as what which who when where how why can could will would should
        there then than about just need all any some more out up us them me don't it's i'm we're isn't can't
        """);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Foreign = Words("""
        der das und ist nicht ich wir sie ein eine mit für auf dem den von zu auch noch wird haben bei aber oder wenn kann sind
        le les des une est pas je nous vous pour dans sur avec que qui mais c'est il elle au aux du et ou où sont été plus très
        el los las una es por para con pero como más está son muy y lo al del se si su no sé nos hay qué cómo
        o os um uma não é em do da dos das na nos com você mas foi já isso são
        il gli che di non per sono della delle nel anche come più questo ma è si ci
        het een van niet ik wij zijn voor met maar ook naar wordt dat die
        och att det som en är för inte vi på av jeg ikke og til er ett har
        nie jest się na że do jak ale czy są tak być w z i
        bir ve bu için ama değil çok ben
        """);

    public static bool IsOther(PlainText text)
    {
        var (english, foreign, latin, others) = (0, 0, 0, 0);
        foreach (var token in text.Tokens)
        {
            if (!token.IsWord)
            {
                continue;
            }

            var word = text[token];
            var isLatin = word[0] <= LastLatinLetter;
            latin += isLatin ? word.Length : 0;
            others += isLatin ? 0 : word.Length;
            english += English.Contains(word) ? 1 : 0;
            foreign += Foreign.Contains(word) ? 1 : 0;
        }

        return others > latin || (foreign >= FewestForeign && foreign > english);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        list.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
