namespace FocusBot.Reviews.Praise;

/// <summary>Words and phrases, as a person would write them down: parted by commas.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, string[][]> _byFirstWord;

    public WordList(string list) => _byFirstWord = list
        .Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(phrase => phrase.Split(' '))
        .GroupBy(words => words[0])
        .ToDictionary(phrases => phrases.Key, phrases => phrases.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    /// <returns>How many words the longest phrase has that stands at this place; 0: none does.</returns>
    public int At(IReadOnlyList<string> words, int place)
    {
        if (_byFirstWord.TryGetValue(words[place], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (IsAt(phrase, words, place))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }

    public bool IsIn(IReadOnlyList<string> words)
    {
        for (var place = 0; place < words.Count; place++)
        {
            if (At(words, place) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(string[] phrase, IReadOnlyList<string> words, int place)
    {
        for (var next = 1; next < phrase.Length; next++)
        {
            if (place + next >= words.Count || words[place + next] != phrase[next])
            {
                return false;
            }
        }

        return true;
    }
}
