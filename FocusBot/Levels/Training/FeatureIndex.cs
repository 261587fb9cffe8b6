using System.Runtime.InteropServices;
using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>The features that occur in enough messages to be worth a weight, numbered in the order of their hashes.</summary>
internal sealed class FeatureIndex
{
    private const int FewestWordMessages = 2;
    private const int FewestRunMessages = 3;

    /// <summary>What came before counts for less than what was said.</summary>
    private const double ShareOfBefore = 0.4;

    private readonly Dictionary<ulong, int> _indices;

    private FeatureIndex(ulong[] hashes, float[] rarities)
    {
        (Hashes, Rarities) = (hashes, rarities);
        _indices = new(hashes.Length);
        for (var i = 0; i < hashes.Length; i++)
        {
            _indices.Add(hashes[i], i);
        }
    }

    public ulong[] Hashes { get; }

    /// <summary>For each feature its inverse document frequency, squared, times the share of its block.</summary>
    /// <remarks>
    /// Squared, because common words such as <c>users</c> and <c>think</c> lean to one level with some writers and to another with
    /// others: the square makes it dearer for the model to learn from them, and leaves more to the words that are about something.
    /// </remarks>
    public float[] Rarities { get; }

    public bool TryGetIndex(ulong hash, out int index) => _indices.TryGetValue(hash, out index);

    public static FeatureIndex Of(IReadOnlyList<Document> documents)
    {
        List<(ulong Hash, float Rarity)> kept =
        [
            .. Frequent(documents, document => document.Words, FewestWordMessages, share: 1),
            .. Frequent(documents, document => document.Runs, FewestRunMessages, share: 1),
            .. Frequent(documents, document => document.Before, FewestWordMessages, ShareOfBefore),
        ];
        kept.Sort();
        return new([.. kept.Select(feature => feature.Hash)], [.. kept.Select(feature => feature.Rarity)]);
    }

    private static IEnumerable<(ulong Hash, float Rarity)> Frequent(
        IReadOnlyList<Document> documents, Func<Document, (ulong Hash, int Count)[]> block, int fewest, double share)
    {
        Dictionary<ulong, int> messages = [];
        foreach (var document in documents)
        {
            foreach (var (hash, _) in block(document))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(messages, hash, out _)++;
            }
        }

        return messages
            .Where(pair => pair.Value >= fewest)
            .Select(pair => (pair.Key, (float)(share * Squared(PortableMath.Log((1.0 + documents.Count) / (1 + pair.Value)) + 1))));
    }

    private static double Squared(double value) => value * value;
}
