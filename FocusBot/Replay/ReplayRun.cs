using System.Globalization;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Exports.Lists;
using FocusBot.Replay.Labels;
using FocusBot.Replay.Page;
using FocusBot.Replay.Report;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay;

/// <summary>The verb <c>replay</c>: reads an export by the live rules and its own clock, and tells when FocusBot would have spoken.</summary>
/// <remarks>Nothing of the export is stored but the page that was asked for. Exit codes: 0 done, 1 failed.</remarks>
internal static class ReplayRun
{
    /// <param name="watcher">Where the progress is shown; absent: nobody watches.</param>
    public static int Run(
        ReplayRequest request, ReplayRules rules, TextWriter output, TextWriter errors, Watcher? watcher, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            Tell(Read(request, rules, watcher, clock, cancellationToken), request, rules, output, errors);
            Wrote(request, errors);
            return 0;
        }
        catch (Exception ex) when (Explain(ex, request) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    /// <summary><c>replay --label</c>: instead of a report, a facilitator goes through the moments and says of each whether it would have been right.</summary>
    /// <param name="answers">Where the answers are kept.</param>
    /// <param name="desk">Where the facilitator sits.</param>
    public static int Label(
        ReplayRequest request, string answers, LabelDesk desk, ReplayRules rules, TextWriter errors, Watcher? watcher, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            var kept = LabelFile.Open(answers);
            var outcome = Read(request, rules, watcher, clock, cancellationToken);
            PassedOver(outcome.Skips, errors);
            Wrote(request, errors);
            new LabelSession(desk, new(outcome.People, outcome.Facts.Workspace, outcome.Findings.Spoken, outcome.Threads), kept).Run();
            return 0;
        }
        catch (Exception ex) when (Explain(ex, request) is { } sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }
    /// <summary>Reads the export, and writes the page if one is wanted.</summary>
    /// <exception cref="Exception">It cannot be read: <see cref="Explain"/> has the sentence.</exception>
    public static ReplayOutcome Read(ReplayRequest request, ReplayRules rules, Watcher? watcher, TimeProvider clock, CancellationToken cancellationToken)
    {
        var skips = new Skips();
        using var export = OpenedExport.Open(request.Export, skips);
        using var page = request.Html is null ? null : PageFile.Create(request.Html);
        using var progress = new ReplayProgress(watcher, clock);
        var reading = new ReplayReading(export, request, rules, skips, progress, page is null ? 0 : PageThreads.MostOthers);
        reading.Read(cancellationToken);
        var findings = Findings.Of(reading.Occasions, rules);
        var threads = page is null && !request.ShowsWords ? [] : PageThreads.Read(export, reading, findings, rules, progress, cancellationToken);
        page?.Write(writer => new PageWriter(writer, new(export.People, reading.Facts, findings, threads)).Write());
        return new(export.People, reading.Facts, findings, skips, threads);
    }

    /// <returns><see langword="null"/> for a bug.</returns>
    public static string? Explain(Exception exception, ReplayRequest request) => exception switch
    {
        ExportException impossible => impossible.Message,
        OperationCanceledException => "The replay was ended before it was done.",
        UnauthorizedAccessException or IOException => $"{request.Export} cannot be read to its end: may you read it, and is its disk still there?",
        _ => null,
    };

    private static void Wrote(ReplayRequest request, TextWriter errors)
    {
        if (request.Html is { } page)
        {
            errors.WriteLine($"Wrote {page}. It holds what people wrote: keep it as you keep the export.");
        }
    }

    private static void Tell(ReplayOutcome outcome, ReplayRequest request, ReplayRules rules, TextWriter output, TextWriter errors)
    {
        foreach (var sentence in outcome.Skips.Sentences())
        {
            errors.WriteLine(sentence);
        }

        if (request.Json)
        {
            PassedOver(outcome.Skips, errors);
            FindingJson.Write(outcome.Findings, output);
        }
        else
        {
            new HumanReport(output, outcome.People, outcome.Facts.Workspace).Write(outcome.Findings, outcome.Facts, outcome.Skips, rules, request.Silent);
        }

        output.Flush();
    }

    /// <summary>Beside findings for another program there is no report that would count it.</summary>
    private static void PassedOver(Skips skips, TextWriter errors)
    {
        foreach (var skip in ((Skip[])[Skip.Direct, Skip.Shared, Skip.Foreign, Skip.Unlisted]).Where(skip => skips.Counts.GetValueOrDefault(skip) > 0))
        {
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Passed over, {skip.Counted()}: {skips.Counts[skip]:N0}."));
        }
    }
}
