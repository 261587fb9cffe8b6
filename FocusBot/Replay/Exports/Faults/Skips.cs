namespace FocusBot.Replay.Exports.Faults;

/// <summary>Counts what was skipped, and keeps the first sentences about each kind of fault.</summary>
internal sealed class Skips
{
    private const int MostSentences = 3;

    private readonly SortedDictionary<Skip, long> _counts = [];
    private readonly SortedDictionary<Skip, List<string>> _sentences = [];

    public IReadOnlyDictionary<Skip, long> Counts => _counts;

    public void Count(Skip skip, long count = 1) => _counts[skip] = _counts.GetValueOrDefault(skip) + count;

    /// <summary>Counts it, and keeps the sentence unless there are enough of its kind.</summary>
    public void Complain(Skip skip, string sentence)
    {
        Count(skip);
        if (!_sentences.TryGetValue(skip, out var kept))
        {
            _sentences.Add(skip, kept = []);
        }

        if (kept.Count < MostSentences)
        {
            kept.Add(sentence);
        }
    }

    /// <summary>The sentences, and how many more there would have been.</summary>
    public IEnumerable<string> Sentences() => _sentences.SelectMany(kind => kind.Value.Concat(
        _counts[kind.Key] > kind.Value.Count ? [FormattableString.Invariant($"In all, {kind.Key.Counted()}: {_counts[kind.Key]:N0}.")] : []));
}
