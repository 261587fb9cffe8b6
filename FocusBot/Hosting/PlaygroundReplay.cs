using FocusBot.Playground.Import;
using FocusBot.Playground.World;
using FocusBot.Replay;
using FocusBot.Replay.Page;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;

namespace FocusBot.Hosting;

/// <summary>What the verb <c>replay</c> does, for the playground: the same rules, the same page, the same sentences.</summary>
internal sealed class PlaygroundReplay : IReplayExports
{
    public ReplayedExport Replay(string export, string page, CancellationToken cancellationToken)
    {
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
