using System.Globalization;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Training;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Stuck;

namespace FocusBot.Reviews.Exchanges.Training.Stuck;

/// <summary>The verb <c>train --rule</c>: fits the rule over the encoder's levels. Same passages, same network, same kind of machine: same bytes.</summary>
internal static class StuckTraining
{
    /// <summary>How much the readings are shaken: with the second the encoder is right about as often as on closed sets.</summary>
    private static readonly double[] Shakes = [1.0, 1.2, 1.4];

    /// <summary>The middle one.</summary>
    public static double LikeUnseen => Shakes[1];

    /// <returns>0 when the weights are written, 1 when they could not be, with one sentence on <paramref name="errors"/>.</returns>
    public static int Run(string corpusFolder, string outputFile, EncoderFiles files, TextWriter output, TextWriter errors)
    {
        try
        {
            var passages = PassageCorpus.Read(corpusFolder);
            using var encoder = LevelEncoder.Load(files);
            var readings = passages.ToDictionary(passage => passage, passage => PassageReader.Readings(passage, encoder));
            using var weights = new MemoryStream();
            StuckModelFile.Write(StuckTrainer.Train(Moments(readings)) with { Corpus = Fingerprint(passages), Encoder = encoder.Name }, weights);
            WeightsFile.Write(outputFile, weights.ToArray());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fitted on {passages.Count:N0} passages; wrote {weights.Length:N0} bytes to {outputFile}."));
            return 0;
        }
        catch (Exception fault) when (fault is CorpusException or EncoderUnavailableException)
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

    /// <summary>Every passage, shaken three times, because the encoder has learned from these very passages.</summary>
    public static IReadOnlyList<StuckMoment> Moments(IReadOnlyDictionary<Passage, IReadOnlyList<LevelReading>> readings) =>
    [
        .. from passage in readings
           from shake in Shakes.Index()
           let shaken = PassageReader.Shaken(passage.Value, shake.Item, Chance(passage.Key, shake.Index))
           from moment in PassageReader.Moments(passage.Key, shaken)
           select moment,
    ];

    /// <summary>The same numbers for the same passage, whatever is read beside it.</summary>
    public static Random Chance(Passage passage, int draw)
    {
        var hash = 2_166_136_261u;
        foreach (var c in $"{passage.File}/{passage.Id}/{draw}")
        {
            hash = (hash ^ c) * 16_777_619u;
        }

        return new((int)(hash >> 1));
    }

    /// <summary>Whether a file holds such weights.</summary>
    public static bool IsOne(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            StuckModelFile.Read(stream);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string Fingerprint(IEnumerable<Passage> passages) => CorpusFingerprint.Of(
        from passage in passages
        from text in passage.Messages.Select(message => $"{message.Author} {message.Text}").Concat(passage.Pairs.Select(pair => $"{pair}"))
        select new LabelledMessage(text, Level.None, passage.Id, passage.File, Before: null)).ToString("x16", CultureInfo.InvariantCulture);
}
