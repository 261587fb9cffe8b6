using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Levels;

/// <summary>Has every message read by a model that was trained without its fold.</summary>
internal static class Splits
{
    private const int Folds = 5;

    public static int BySituation(LabelledMessage message) => (int)(CorpusFingerprint.Of([message with { Text = message.Situation, Level = Level.None, Before = null }]) % Folds);

    /// <param name="fold">Tells for each message the fold that it must be left out with.</param>
    /// <param name="features">Tells for each message what the model may look at.</param>
    public static IReadOnlyList<LabelledReading> Read<TFold>(
        IReadOnlyList<LabelledMessage> messages, IReadOnlyList<Document> features, Func<LabelledMessage, TFold> fold)
        where TFold : notnull
    {
        Dictionary<TFold, LabelledReading[]> readings = [];
        foreach (var left in messages.Select(fold).Distinct().ToArray())
        {
            Document[] seen = [.. features.Where((_, i) => !fold(messages[i]).Equals(left))];
            var classifier = new LevelClassifier(LevelTrainer.Fit(seen));
            readings[left] = [.. messages.Where(message => fold(message).Equals(left)).Select(message => LabelledReading.By(classifier, message))];
        }

        return [.. readings.SelectMany(part => Calibrated(part.Key, readings))];
    }

    /// <summary>Each fold is sharpened by what the readings of the other folds ask for, as it would be in service.</summary>
    private static IEnumerable<LabelledReading> Calibrated<TFold>(TFold fold, Dictionary<TFold, LabelledReading[]> readings)
        where TFold : notnull
    {
        var sharpness = Calibration.Sharpness([.. readings.Where(part => !part.Key.Equals(fold)).SelectMany(part => part.Value)]);
        return readings[fold].Select(reading => reading.Sharpened(sharpness));
    }
}
