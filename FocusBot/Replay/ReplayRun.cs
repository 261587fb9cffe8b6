using FocusBot.Replay.Exports;
using FocusBot.Replay.Page;
using FocusBot.Replay.Report;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay;

/// <summary>The verb <c>replay</c>: reads an export by the live rules and its own clock, and tells when FocusBot would have spoken.</summary>
/// <remarks>Nothing of the export is stored but the page that was asked for. Exit codes: 0 done, 1 failed.</remarks>
internal static class ReplayRun
{
    /// <param name="terminal">Where the progress is shown; absent: nobody watches.</param>
    public static int Run(
        ReplayRequest request, ReplayRules rules, TextWriter output, TextWriter errors, TextWriter? terminal, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            Replay(request, rules, output, errors, terminal, clock, cancellationToken);
            return 0;
        }
        catch (ExportException impossible)
        {
            errors.WriteLine(impossible.Message);
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("The replay was ended before it was done.");
        }
        catch (Exception ex) when (ex is UnauthorizedAccessException or IOException)
        {
            errors.WriteLine($"{request.Export} cannot be read to its end: may you read it, and is its disk still there?");
        }

        return 1;
    }

    private static void Replay(
        ReplayRequest request, ReplayRules rules, TextWriter output, TextWriter errors, TextWriter? terminal, TimeProvider clock, CancellationToken cancellationToken)
    {
        var skips = new Skips();
        using var export = OpenedExport.Open(request.Export, skips);
        using var page = request.Html is null ? null : PageFile.Create(request.Html);
        ReplayReading reading;
        Findings findings;
        using (var progress = new ReplayProgress(terminal, clock))
        {
            reading = new ReplayReading(export, request, rules, skips, progress, page is null ? 0 : PageThreads.MostOthers);
            reading.Read(cancellationToken);
            findings = Findings.Of(reading.Occasions, rules.Nudges);
            page?.Write(new(export.People, reading.Facts, findings, PageThreads.Read(export, reading, findings, rules, progress, cancellationToken)));
        }

        foreach (var sentence in skips.Sentences())
        {
            errors.WriteLine(sentence);
        }

        if (request.Json)
        {
            FindingJson.Write(findings, output);
        }
        else
        {
            new HumanReport(output, export.People, reading.Facts.Workspace).Write(findings, reading.Facts, skips, rules);
        }

        output.Flush();
    }
}
