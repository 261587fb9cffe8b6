using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using FocusBot.Hosting;
using FocusBot.Replay.Transcripts;
using FocusBot.Replay.Watching;

namespace FocusBot.Cli;

/// <summary>The verb <c>replay</c> with a meeting's transcript, connected to the file, to the settings and to the terminal.</summary>
internal static class TranscriptVerb
{
    public static void Validate(CommandResult result, Argument<string> file, Option<bool> names, IEnumerable<Option> ofExports)
    {
        var isTranscript = result.GetResult(file) is { Tokens: [{ Value: var path }, ..] } && TranscriptFile.IsOne(path);
        if (isTranscript && ofExports.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } wrong)
        {
            result.AddError($"{wrong.Name} is for exports: with a transcript say --names or --fast, or neither.");
        }
        else if (!isTranscript && result.GetResult(names) is { Implicit: false })
        {
            result.AddError("--names is for transcripts: a file that ends in .vtt, .srt or .txt.");
        }
    }

    /// <summary>Names are for whoever runs it, so they go nowhere but to their terminal.</summary>
    public static int Run(string path, bool withNames, bool fast, CancellationToken cancellationToken)
    {
        if (withNames && Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("--names shows the names on your terminal alone: leave out what takes the output elsewhere.");
            return 2;
        }

        if (OrdinaryFile.Refusal(path) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }

        ReplayRules rules;
        try
        {
            rules = ReplaySettings.Rules(fast, errors: Console.Error);
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        return TranscriptRun.Run(path, withNames, rules, output, Console.Error, cancellationToken);
    }
}
