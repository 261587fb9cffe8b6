using System.Text;
using FocusBot.Hosting;
using FocusBot.Levels;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Training;
using FocusBot.Reviews.Exchanges.Training;

namespace FocusBot.Cli;

/// <summary>The verbs of the classifier, connected to files and to the terminal.</summary>
internal static class ReadingVerbs
{
    /// <param name="fast">The linear reader alone, which is a hundred times faster and right less often.</param>
    /// <param name="echo">Each answer repeats its message.</param>
    public static async Task<int> ClassifyAsync(string? file, bool fast, bool echo, CancellationToken cancellationToken)
    {
        if ((file is "" ? "Name a file of messages." : file is null ? null : OrdinaryFile.Refusal(file)) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 1;
        }

        EncoderOptions reading;
        try
        {
            reading = ReadingSettings.Options(fast);
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }

        var source = EncoderSource.By(reading);
        if (!fast && source.Absence is { } absence)
        {
            await Console.Error.WriteLineAsync($"{absence} The linear reader reads instead.");
        }

        // A writer that flushes each line would spend most of its time in the terminal; the last flush is the using's.
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        try
        {
            using var input = file is null ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(file, Encoding.UTF8);
            return await ClassifyVerb.RunAsync(source.Encoder, input, output, Console.Error, echo, cancellationToken);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file ?? "Standard input"} cannot be read: does it exist, and may you read it?");
            return 1;
        }
    }

    /// <summary>The classifier first, then the mismatch rule, which must read its threads with a classifier that has not seen them.</summary>
    public static int Train(string corpus, string? output, bool force)
    {
        if (corpus is "")
        {
            Console.Error.WriteLine("Name the folder that holds the corpus.");
            return 1;
        }

        var (file, stage) = (output ?? TrainVerb.DefaultOutput(corpus), "the levels");
        var refusal = OrdinaryFile.RefusalIn(corpus)
            ?? new OutputFile(file, [corpus], force).Refusal(WeightsFile.IsOfLevels)
            ?? (MismatchTraining.IsFileBeside(file) ? $"{file} is where the weights of the mismatch rule go: name another file for those of the classifier." : null)
            ?? new OutputFile(MismatchTraining.FileBeside(file), [corpus], force).Refusal(MismatchTraining.IsOne);
        if (refusal is not null)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }

        using var progress = new ProgressLines(Console.Error, TimeProvider.System, time => FormattableString.Invariant($"Still learning {stage}, after {time.TotalSeconds:0} seconds."));
        return TrainVerb.Run(corpus, file, Console.Out, Console.Error, trained =>
        {
            stage = "when two people argue past each other";
            MismatchTraining.Run(corpus, file, trained, Console.Out);
        });
    }
}
