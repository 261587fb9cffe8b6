using FocusBot.Levels.Text;

namespace FocusBot.Levels.Linear;

/// <summary>Which words and word pairs carried the decision.</summary>
/// <remarks>
/// A word speaks with its own weight and with those of the runs of characters that end in it; a pair with both words and
/// its own weight. As the model only adds, what a cue says is exactly what it added to the distance between the two levels.
/// </remarks>
internal static class CueRule
{
    public const int MostCues = 5;

    private const int ShortestWord = 3;

    /// <summary>What is longer is no word that somebody would know the message by: a key, a hash, a cat on the keyboard.</summary>
    private const int LongestWord = 40;

    /// <summary>Up to five cues in the author's order: the weightiest, none overlapping another.</summary>
    public static IReadOnlyList<string> Pick(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, Span<Voice> voices)
    {
        Span<Range> cues = stackalloc Range[MostCues];
        var count = 0;
        while (count < MostCues && TryTakeWeightiest(source, tokens, voices, out cues[count]))
        {
            count++;
        }

        cues = cues[..count];
        cues.Sort(static (a, b) => a.Start.Value.CompareTo(b.Start.Value));
        var words = new string[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = source[cues[i]].ToString();
        }

        return words;
    }

    private static bool TryTakeWeightiest(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, Span<Voice> voices, out Range cue)
    {
        var (first, last, says) = (0, -1, 0f);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsCue(tokens[i]) || voices[i].Alone <= 0)
            {
                continue;
            }

            if (voices[i].Alone > says && tokens[i].SourceLength >= ShortestWord)
            {
                (first, last, says) = (i, i, voices[i].Alone);
            }

            if (i > 0 && Pair(source, tokens, voices, i) is var pair && pair > says)
            {
                (first, last, says) = (i - 1, i, pair);
            }
        }

        if (last < 0)
        {
            cue = default;
            return false;
        }

        voices[first..(last + 1)].Clear();
        cue = tokens[first].SourceStart..(tokens[last].SourceStart + tokens[last].SourceLength);
        return true;
    }

    private static bool IsCue(Token token) => token is { IsWord: true, SourceLength: <= LongestWord };

    /// <summary>What the pair ending at the token says, or 0 when it is none: both must speak for the level and stand side by side.</summary>
    private static float Pair(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, ReadOnlySpan<Voice> voices, int second)
    {
        var (left, right) = (tokens[second - 1], tokens[second]);
        return IsCue(left)
            && voices[second - 1].Alone > 0
            && voices[second].WithPrevious > 0
            && source[(left.SourceStart + left.SourceLength)..right.SourceStart] is " "
                ? voices[second - 1].Alone + voices[second].Alone + voices[second].WithPrevious
                : 0;
    }
}
