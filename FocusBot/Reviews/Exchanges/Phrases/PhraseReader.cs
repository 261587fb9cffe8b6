using FocusBot.Levels.Text;

namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>Sums what the phrases of a message say, each counted once. Not safe to use from many threads at once.</summary>
internal sealed class PhraseReader(PhraseTable table)
{
    /// <summary>For each phrase the message in which it was last found, so that nothing is cleared or allocated between two messages.</summary>
    private readonly int[] _foundIn = new int[table.Count];

    private int _message;

    public double Sum(PlainText text)
    {
        _message++;
        var adding = new Adding(this);
        Phrasing.Visit(text, ref adding);
        return adding.Sum;
    }

    private double Take(ReadOnlySpan<char> phrase)
    {
        if (!table.TryFind(phrase, out var place) || _foundIn[place] == _message)
        {
            return 0;
        }

        _foundIn[place] = _message;
        return table[place];
    }

    private struct Adding(PhraseReader reader) : IPhraseSink
    {
        public double Sum { get; private set; }

        public void Phrase(ReadOnlySpan<char> phrase) => Sum += reader.Take(phrase);
    }
}
