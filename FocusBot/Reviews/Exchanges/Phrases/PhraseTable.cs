namespace FocusBot.Reviews.Exchanges.Phrases;

/// <summary>Words and word pairs with what each says for being stuck. Never changed once made, so one serves every thread.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _places;
    private readonly double[] _weights;

    public PhraseTable(IReadOnlyDictionary<string, double> weights)
    {
        Dictionary<string, int> places = new(weights.Count, StringComparer.Ordinal);
        _weights = new double[weights.Count];
        foreach (var (phrase, weight) in weights)
        {
            _weights[places.Count] = weight;
            places.Add(phrase, places.Count);
        }

        (Weights, _places) = (weights, places.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>Where phrasing says nothing.</summary>
    public static PhraseTable Empty { get; } = new(new Dictionary<string, double>());

    public IReadOnlyDictionary<string, double> Weights { get; }

    public int Count => _weights.Length;

    /// <summary>The number of a phrase, by which its weight is found; <see langword="false"/> when the corpus never taught it.</summary>
    public bool TryFind(ReadOnlySpan<char> phrase, out int place) => _places.TryGetValue(phrase, out place);

    public double this[int place] => _weights[place];
}
