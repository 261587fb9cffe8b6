using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Training;

/// <summary>What a model that has not seen the message thinks of it, beside what is right.</summary>
/// <param name="Probabilities">In the order of <see cref="Level"/>; all 0 when the message could not be read.</param>
internal sealed record LabelledReading(LabelledMessage Message, double[] Probabilities)
{
    public bool IsRead => Probabilities[(int)Read] > 0;

    public Level Read => (Level)Array.IndexOf(Probabilities, Probabilities.Max());

    public double Confidence => Probabilities[(int)Read];

    public bool IsRight => Read == Message.Level;

    public static LabelledReading By(LevelClassifier classifier, LabelledMessage message)
    {
        var probabilities = new double[SoftmaxLoss.Levels];
        classifier.Probabilities(message.Text, message.Before, probabilities);
        return new(message, probabilities);
    }

    /// <summary>The same reading at another sharpness: probabilities to its power, made to sum to 1 again.</summary>
    public LabelledReading Sharpened(double sharpness)
    {
        var powers = Array.ConvertAll(Probabilities, p => p > 0 ? PortableMath.Exp(sharpness * PortableMath.Log(p)) : 0);
        var sum = powers.Sum();
        return sum > 0 ? this with { Probabilities = Array.ConvertAll(powers, p => p / sum) } : this;
    }
}
