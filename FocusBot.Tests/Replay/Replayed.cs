using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FocusBot.Levels.Linear;
using FocusBot.Nudges.Posting;
using FocusBot.Replay;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;
using FocusBot.Reviews.Exchanges.Training;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Tests.Replay;

/// <summary>What came of a replay in this process.</summary>
internal sealed record Replayed(int ExitCode, string Output, string Errors)
{
    private static readonly Lazy<IReadOnlyList<LabelledThread>> Corpus = new(() => ThreadCorpus.Read(CorpusFolder()));

    /// <summary>The linear reader alone.</summary>
    public static ReplayRules Rules { get; } = new(LevelClassifier.Embedded, new MismatchOptions(), new NudgeOptions());

    /// <summary>The threads of <c>threads-dev.jsonl</c>.</summary>
    public static IReadOnlyList<LabelledThread> Threads => [.. Corpus.Value.Where(thread => thread.File is "threads-dev.jsonl")];

    /// <summary>A thread in which the live rule speaks.</summary>
    public static LabelledThread Quarrel => Threads[0];

    public IReadOnlyList<JsonElement> Findings =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <param name="rules">Absent: those of <c>--fast</c>.</param>
    public static Replayed Of(ReplayRequest request, ReplayRules? rules = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errors = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = ReplayRun.Run(request, rules ?? Rules, output, errors, watcher: null, TimeProvider.System, CancellationToken.None);
        return new(code, output.ToString(), errors.ToString());
    }

    public static Replayed Json(string export) => Of(new(export, Json: true));

    public void FailedWith(string words)
    {
        Assert.Equal(1, ExitCode);
        Process.Refusal.IsOneSentence(Errors, words);
        Assert.Empty(Output);
    }

    private static string CorpusFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", "FocusBot", "Levels", "Corpus"));
}
