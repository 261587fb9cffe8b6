using FocusBot.Hosting;
using FocusBot.Levels.Encoder;
using FocusBot.Levels.Encoder.Training;
using FocusBot.Reviews.Exchanges.Training.Stuck;

namespace FocusBot.Cli;

/// <summary>The two parts of reading with the encoder that are trained here, connected to files and to the terminal.</summary>
internal static class EncoderVerbs
{
    public static int TrainHead(string corpus, string? output, bool force) =>
        Train(corpus, output ?? "head.json", force, EncoderHeadFile.IsOne, file => HeadTraining.Run(corpus, file, EncoderFiles.BesideTheProgram, Console.Out, Console.Error));

    public static int TrainRule(string corpus, string? output, bool force) =>
        Train(corpus, output ?? "stuck.json", force, StuckTraining.IsOne, file => StuckTraining.Run(corpus, file, EncoderFiles.BesideTheProgram, Console.Out, Console.Error));

    private static int Train(string corpus, string file, bool force, Predicate<string> isOwn, Func<string, int> train)
    {
        if ((OrdinaryFile.RefusalIn(corpus) ?? new OutputFile(file, [corpus], force).Refusal(isOwn)) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }

        using var progress = new ProgressLines(Console.Error, TimeProvider.System, time => FormattableString.Invariant($"Still reading and learning, after {time.TotalSeconds:0} seconds."));
        return train(file);
    }
}
