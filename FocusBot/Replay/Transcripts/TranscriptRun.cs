using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Transcripts;

/// <summary>The verb <c>replay</c> with a meeting's transcript: a map of levels by minute. Exit codes: 0 done, 1 failed.</summary>
internal static class TranscriptRun
{
    public static int Run(string path, bool withNames, ReplayRules rules, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var line in TranscriptReport.Lines(Read(path, rules, cancellationToken), withNames))
            {
                output.WriteLine(line);
            }

            output.Flush();
            return 0;
        }
        catch (Exception ex) when (Explain(ex, path) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    /// <exception cref="Exception">It cannot be read: <see cref="Explain"/> has the sentence.</exception>
    public static TranscriptMap Read(string path, ReplayRules rules, CancellationToken cancellationToken) => TranscriptMap.Of(TranscriptFile.Read(path), rules.Read, cancellationToken);

    /// <returns><see langword="null"/> for a bug.</returns>
    public static string? Explain(Exception exception, string path) => exception switch
    {
        ExportException impossible => impossible.Message,
        OperationCanceledException => "The replay was ended before it was done.",
        UnauthorizedAccessException or IOException => $"{path} cannot be read to its end: may you read it, and is its disk still there?",
        _ => null,
    };
}
