using FocusBot.Levels.Corpus;
using FocusBot.Levels.Linear;

namespace FocusBot.Levels.Training;

/// <summary>From labelled messages to a model: the same messages in the same order give the same weights, bit by bit.</summary>
internal static class LevelTrainer
{
    private const int MostRounds = 100;

    /// <summary>Training stops when a round lowers the loss by less than this share of it.</summary>
    private const double Tolerance = 2e-4;

    /// <summary>Leaving files out, 0.15, 0.3 and 0.6 come out alike; the strongest of them keeps the weights the smallest.</summary>
    private const float Regularisation = 0.6f;

    /// <summary>Fits the weights on all messages, and their sharpness on readings of files that were left out.</summary>
    public static TrainedLevels Train(IReadOnlyList<LabelledMessage> messages)
    {
        Document[] documents = [.. messages.Select(Document.Of)];
        var without = LeaveOut(messages, documents);
        LabelledReading[] unseen =
        [
            .. from file in without
               let classifier = new LevelClassifier(file.Value)
               from message in messages
               where message.File == file.Key
               select LabelledReading.By(classifier, message),
        ];
        return new(Fit(documents, Calibration.Sharpness(unseen), CorpusFingerprint.Of(messages)), without);
    }

    public static LevelModel Fit(IReadOnlyList<Document> documents, double sharpness = 1, ulong fingerprint = 0)
    {
        var vocabulary = FeatureIndex.Of(documents);
        if (vocabulary.Hashes.Length is 0)
        {
            throw new CorpusException("The corpus is too small to learn from: no word in it occurs in two messages of each part that is trained on.");
        }

        var loss = new SoftmaxLoss(Matrix.Of(documents, vocabulary), Regularisation);
        var parameters = new Minimiser(loss.Of, loss.Parameters).Run(MostRounds, Tolerance);
        return TableBuilder.Build(vocabulary, parameters, sharpness, fingerprint);
    }

    /// <summary>The classifier meets writers and companies that it has never seen, so each file is read by a model that has not seen it.</summary>
    private static OrderedDictionary<string, LevelModel> LeaveOut(IReadOnlyList<LabelledMessage> messages, Document[] documents)
    {
        string[] files = [.. messages.Select(message => message.File).Distinct()];
        OrderedDictionary<string, LevelModel> without = [];
        foreach (var file in files.Length > 1 ? files : [])
        {
            without.Add(file, Fit([.. documents.Where((_, i) => messages[i].File != file)]));
        }

        return without;
    }
}
