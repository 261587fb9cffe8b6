namespace FocusBot.Replay.Results;

/// <summary>What is asked of a replay.</summary>
/// <param name="Export">A zip file or a folder.</param>
/// <param name="Html">Where the page goes; absent: no page.</param>
/// <param name="Channel">The only channel to read, by name; absent: all.</param>
/// <param name="Workspace">The first label of the workspace's host, for links; absent: what the export tells.</param>
/// <param name="Silent">Every silent thread is told by itself, however many there are.</param>
internal sealed record ReplayRequest(
    string Export, bool Json = false, string? Html = null, string? Channel = null, DateOnly? Since = null, DateOnly? Until = null, string? Workspace = null, bool Silent = false)
{
    /// <summary>Somebody at a terminal is to see what was written around each moment.</summary>
    public bool ShowsWords { get; init; }
}
