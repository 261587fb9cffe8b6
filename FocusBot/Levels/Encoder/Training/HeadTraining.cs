using System.Globalization;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Training;

namespace FocusBot.Levels.Encoder.Training;

/// <summary>The verb <c>train --head</c>: fits the encoder's last layer. Same messages, same network, same kind of machine: same bytes.</summary>
internal static class HeadTraining
{
    /// <returns>0 when the layer is written, 1 when it could not be, with one sentence on <paramref name="errors"/>.</returns>
    public static int Run(string corpusFolder, string outputFile, EncoderFiles files, TextWriter output, TextWriter errors)
    {
        try
        {
            var messages = HeadCorpus.Read(corpusFolder);
            using var encoder = LevelEncoder.Load(files);
            using var own = File.OpenRead(files.OwnLayer);
            using var layer = new MemoryStream();
            EncoderHeadFile.Write(HeadTrainer.Train(encoder, EncoderHeadFile.Read(own), messages), layer);
            WeightsFile.Write(outputFile, layer.ToArray());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fitted on {messages.Count:N0} messages of real people; wrote {layer.Length:N0} bytes to {outputFile}."));
            return 0;
        }
        catch (Exception fault) when (fault is CorpusException or EncoderUnavailableException)
        {
            errors.WriteLine(fault.Message);
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.WriteLine($"The layer could not be made: {fault.Message}");
            return 1;
        }
    }
}
