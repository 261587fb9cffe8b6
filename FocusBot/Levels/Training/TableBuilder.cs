using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>Packs fitted parameters into the table that the program carries.</summary>
internal static class TableBuilder
{
    private const double FullestShare = 0.65;

    public static LevelModel Build(FeatureIndex vocabulary, float[] parameters, double sharpness, ulong fingerprint)
    {
        var weights = new float[vocabulary.Hashes.Length * 3];
        for (var i = 0; i < weights.Length; i++)
        {
            var (feature, level) = (i / 3, (i % 3) + 1);
            var at = feature * SoftmaxLoss.Levels;
            weights[i] = (parameters[at + level] - parameters[at]) * vocabulary.Rarities[feature];
        }

        var unit = weights.Max(Math.Abs) / (double)short.MaxValue;
        var biases = parameters.AsSpan(parameters.Length - SoftmaxLoss.Levels);
        var head = new LevelModel.Header(unit, biases[1] - biases[0], biases[2] - biases[0], biases[3] - biases[0], sharpness, fingerprint);
        return new(head, Places(vocabulary.Hashes, weights, unit));
    }

    private static ulong[] Places(ulong[] hashes, float[] weights, double unit)
    {
        var size = 1024;
        while (size * FullestShare < hashes.Length)
        {
            size *= 2;
        }

        var places = new ulong[size];
        for (var i = 0; i < hashes.Length; i++)
        {
            var at = (int)hashes[i] & (size - 1);
            while (places[at] is not 0)
            {
                at = (at + 1) & (size - 1);
            }

            places[at] = hashes[i] & 0xFFFF_0000_0000_0000
                | Step(weights[3 * i], unit, 0)
                | Step(weights[(3 * i) + 1], unit, 16)
                | Step(weights[(3 * i) + 2], unit, 32);
        }

        return places;
    }

    private static ulong Step(float weight, double unit, int shift) =>
        (ulong)(ushort)(short)Math.Round(weight / unit, MidpointRounding.ToEven) << shift;
}
