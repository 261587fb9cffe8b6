using FocusBot.Playground.World;

namespace FocusBot.Playground.Import;

/// <summary>Replays a Slack export. The workspace does not know how: whoever puts it together with the app does.</summary>
internal interface IReplayExports
{
    /// <param name="export">The file, under the name that it came with.</param>
    /// <param name="page">Where the page goes that shows the threads.</param>
    /// <exception cref="World.ActRefusedException">It is no export; the sentence says why, with the file's name and without its folder.</exception>
    ReplayedExport Replay(string export, string page, CancellationToken cancellationToken);
}

/// <param name="Findings">How often the app would have spoken.</param>
/// <param name="Policy">What the page may load and run: its own parts.</param>
internal sealed record ReplayedExport(long Messages, long Threads, int Findings, string Policy);

/// <summary>A playground with somebody else's app in it.</summary>
internal sealed class NoReplay : IReplayExports
{
    public ReplayedExport Replay(string export, string page, CancellationToken cancellationToken) =>
        throw new World.ActRefusedException("Nobody replays exports here.");
}
