using FocusBot.Playground.Import;
using FocusBot.Playground.World;
using FocusBot.Replay;
using FocusBot.Replay.Page;
using FocusBot.Replay.Results;
using FocusBot.Replay.Transcripts;
using FocusBot.Replay.Watching;

namespace FocusBot.Hosting;

/// <summary>What the verb <c>replay</c> does, for the playground: the same rules, the same page, the same sentences.</summary>
internal sealed class PlaygroundReplay : IReplayExports
{
    public ReplayedExport Replay(string export, string page, CancellationToken cancellationToken)
    {
        if (TranscriptFile.IsOne(export))
        {
            return ReplayTranscript(export, page, cancellationToken);
        }

        var request = new ReplayRequest(export, Html: page);
        try
        {
            var outcome = ReplayRun.Read(request, Rules(), watcher: null, TimeProvider.System, cancellationToken);
            return new(outcome.Facts.Messages, outcome.Facts.Threads, outcome.Findings.Spoken.Count, PageParts.Policy);
        }
        catch (Exception ex) when (ex is not (OperationCanceledException or ActRefusedException) && ReplayRun.Explain(ex, request) is { } sentence)
        {
            throw new ActRefusedException(sentence.Replace(export, Path.GetFileName(export), StringComparison.Ordinal));
        }
    }

    /// <summary>What two people differ on in a meeting counts as a finding, and nobody's name is on the page.</summary>
    private static ReplayedExport ReplayTranscript(string transcript, string page, CancellationToken cancellationToken)
    {
        try
        {
            var map = TranscriptRun.Read(transcript, Rules(), cancellationToken);
            TranscriptPage.Write(map, page);
            return new(map.Passages, 1, map.Minutes.Count(minute => minute.IsApart), TranscriptPage.Policy);
        }
        catch (Exception ex) when (ex is not (OperationCanceledException or ActRefusedException) && TranscriptRun.Explain(ex, transcript) is { } sentence)
        {
            throw new ActRefusedException(sentence.Replace(transcript, Path.GetFileName(transcript), StringComparison.Ordinal));
        }
    }

    /// <summary>Those of the verb: the playground's own haste is not part of them.</summary>
    private static ReplayRules Rules()
    {
        try
        {
            return ReplaySettings.Rules();
        }
        catch (Exception ex) when (StartFailure.Explain(ex) is { } sentence)
        {
            throw new ActRefusedException(sentence);
        }
    }
}
