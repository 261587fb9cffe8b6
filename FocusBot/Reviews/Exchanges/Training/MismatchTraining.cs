using System.Globalization;
using System.Text.Json;
using FocusBot.Levels.Linear;
using FocusBot.Levels.Training;
using FocusBot.Reviews.Exchanges.Pairs;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>The second half of the verb <c>train</c>: from the threads of the corpus to the weights of the mismatch rule.</summary>
internal static class MismatchTraining
{
    public const string FileName = "mismatch.json";

    public static string FileBeside(string levelsFile) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(levelsFile)) ?? ".", FileName);

    public static bool IsFileBeside(string levelsFile) => string.Equals(Path.GetFileName(levelsFile), FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file holds the weights of a mismatch rule, which an earlier training wrote, also in another version.</summary>
    public static bool IsOne(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var json = JsonDocument.Parse(stream);
            return ((string[])["corpus", "bias", "weights"]).All(name => json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty(name, out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Writes the weights beside those of the classifier; nothing when the corpus holds no thread.</summary>
    public static void Run(string corpusFolder, string levelsFile, TrainedLevels levels, TextWriter output)
    {
        var threads = ThreadCorpus.Read(corpusFolder);
        if (threads.Count is 0)
        {
            return;
        }

        var file = FileBeside(levelsFile);
        using var weights = new MemoryStream();
        MismatchFile.Write(Train(threads, levels), weights);
        WeightsFile.Write(file, weights.ToArray());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Trained on {threads.Count:N0} threads; wrote {weights.Length:N0} bytes to {file}."));
    }

    public static MismatchModel Train(IReadOnlyList<LabelledThread> threads, TrainedLevels levels) =>
        MismatchTrainer.Train(Moments(threads, levels), ThreadCorpus.Fingerprint(threads));

    /// <summary>Every thread read by a classifier that was not trained on its file.</summary>
    public static IReadOnlyList<TrainingMoment> Moments(IReadOnlyList<LabelledThread> threads, TrainedLevels levels, bool byLabels = false) =>
    [
        .. from file in threads.GroupBy(thread => thread.File)
           let classifier = new LevelClassifier(levels.Unaware(file.Key))
           from thread in file
           from moment in MomentReader.Read(thread, classifier, byLabels)
           select moment,
    ];
}
