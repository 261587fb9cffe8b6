using System.Globalization;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Training;

namespace FocusBot.Levels;

/// <summary>The verb <c>train</c>: from the corpus to the weights that the program carries. Same corpus, same bytes.</summary>
internal static class TrainVerb
{
    /// <summary>Where the weights go when nothing else is said: beside the folder of the corpus, where the build picks them up.</summary>
    public static string DefaultOutput(string corpusFolder) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(corpusFolder))) ?? ".", "levels.bin");

    /// <returns>0 when the weights are written, 1 when they could not be, with one sentence on <paramref name="errors"/>.</returns>
    /// <param name="next">What else is learned with the help of the classifier, once its weights are written.</param>
    internal static int Run(string corpusFolder, string outputFile, TextWriter output, TextWriter errors, Action<TrainedLevels>? next = null)
    {
        try
        {
            var messages = LabelledCorpus.Read(corpusFolder);
            using var weights = new MemoryStream();
            var trained = LevelTrainer.Train(messages);
            trained.Model.Write(weights);
            WeightsFile.Write(outputFile, weights.ToArray());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Trained on {messages.Count:N0} messages of {messages.Select(message => message.File).Distinct().Count()} files; wrote {weights.Length:N0} bytes to {outputFile}."));
            next?.Invoke(trained);
            return 0;
        }
        catch (CorpusException fault)
        {
            errors.WriteLine(fault.Message);
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The weights could not be made: {fault.Message}");
            return 1;
        }
    }
}
