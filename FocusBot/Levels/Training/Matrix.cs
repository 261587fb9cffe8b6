namespace FocusBot.Levels.Training;

/// <summary>Messages as sparse rows of feature values: count times rarity, over the root of how many features its block has.</summary>
/// <remarks>The root makes long and short messages comparable and, unlike a norm, can be had while reading without a second pass.</remarks>
internal sealed class Matrix
{
    private readonly int[] _rowStarts;

    private Matrix(int columns, int[] rowStarts, int[] indices, float[] values, byte[] labels, float[] weights) =>
        (Columns, _rowStarts, Indices, Values, Labels, Weights) = (columns, rowStarts, indices, values, labels, weights);

    public int Columns { get; }

    public int Rows => Labels.Length;

    public int[] Indices { get; }

    public float[] Values { get; }

    public byte[] Labels { get; }

    public float[] Weights { get; }

    public (int From, int To) Row(int row) => (_rowStarts[row], _rowStarts[row + 1]);

    public static Matrix Of(IReadOnlyList<Document> documents, FeatureIndex vocabulary)
    {
        var rowStarts = new int[documents.Count + 1];
        List<int> indices = [];
        List<float> values = [];
        for (var row = 0; row < documents.Count; row++)
        {
            Append(documents[row].Words, vocabulary, indices, values);
            Append(documents[row].Runs, vocabulary, indices, values);
            Append(documents[row].Before, vocabulary, indices, values);
            rowStarts[row + 1] = indices.Count;
        }

        byte[] labels = [.. documents.Select(document => (byte)document.Level)];
        float[] weights = [.. documents.Select(document => document.Weight)];
        return new(vocabulary.Hashes.Length, rowStarts, [.. indices], [.. values], labels, weights);
    }

    private static void Append((ulong Hash, int Count)[] block, FeatureIndex vocabulary, List<int> indices, List<float> values)
    {
        var (from, known) = (indices.Count, 0);
        foreach (var (hash, count) in block)
        {
            if (vocabulary.TryGetIndex(hash, out var index))
            {
                indices.Add(index);
                values.Add(count * vocabulary.Rarities[index]);
                known += count;
            }
        }

        var root = MathF.Sqrt(Math.Max(1, known));
        for (var i = from; i < values.Count; i++)
        {
            values[i] /= root;
        }
    }
}
