using System.Globalization;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Text;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Encoder.Training;

/// <summary>From messages of real people to the encoder's last layer: its odds as in life, with a hand for the rare levels, and a confidence to be believed.</summary>
internal static class HeadTrainer
{
    /// <summary>
    /// The network has learned from these very messages, so its vectors part them better than they will part new ones. The layer is
    /// therefore held close to the network's own, and little but the biases moves.
    /// </summary>
    private const double Held = 30_000;

    /// <summary>
    /// A level counts by its rarity to this power: 0 would leave the rare ones unread, for being right most often; 1 would read them
    /// everywhere. At this one none is read worse than chance would have it, and accuracy does not fall.
    /// </summary>
    private const double RarityCounts = 0.4;

    /// <summary>
    /// How much too sure the network is of messages that it has not learned from. It can't be fitted on those that it has; on closed sets
    /// it was right in 77 of 100, and said so of 80.
    /// </summary>
    private const double TooSure = 1.05;

    private const int MostRounds = 200;
    private const double Tolerance = 1e-7;

    /// <param name="own">The layer that the network was trained with.</param>
    public static EncoderHead Train(LevelEncoder encoder, EncoderHead own, IReadOnlyList<HeadMessage> messages)
    {
        HeadMessage[] readable = [.. messages.Where(message => ReadableRule.Unread(message.Text) is null)];
        var rarity = Rarity(readable);
        HeadExample[] examples = [.. readable.Select(message => new HeadExample(Vector(encoder, message), message.Level, message.Weight * rarity[(int)message.Level]))];
        var differences = new Minimiser(new HeadLoss(own, examples, Held).Of, HeadLoss.Parameters).Run(MostRounds, Tolerance);
        return Softened(HeadLoss.Applied(own, differences)) with { Corpus = Fingerprint(messages) };
    }

    public static string Fingerprint(IEnumerable<HeadMessage> messages) => CorpusFingerprint
        .Of(messages.Select(message => new LabelledMessage(message.Text, message.Level, "", "", message.Previous)))
        .ToString("x16", CultureInfo.InvariantCulture);

    private static double[] Rarity(HeadMessage[] messages)
    {
        var shares = Enum.GetValues<Level>().Select(level => (double)Math.Max(1, messages.Count(message => message.Level == level)) / messages.Length);
        return [.. shares.Select(share => PortableMath.Exp(-RarityCounts * PortableMath.Log(share)))];
    }

    private static float[] Vector(LevelEncoder encoder, HeadMessage message)
    {
        var vector = new float[EncoderNetwork.Width];
        encoder.Vector(message.Text, message.Previous, vector);
        return vector;
    }

    private static EncoderHead Softened(EncoderHead head) => head with
    {
        Weights = [.. head.Weights.Select(weights => Array.ConvertAll(weights, weight => (float)(weight / TooSure)))],
        Biases = [.. head.Biases.Select(bias => bias / TooSure)],
    };
}
