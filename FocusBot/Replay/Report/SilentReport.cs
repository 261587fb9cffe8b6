using FocusBot.Conversations;
using FocusBot.Replay.Results;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Report;

/// <summary>In which threads FocusBot would have stayed silent, and why.</summary>
/// <param name="workspace">The first label of the workspace's host; without it there are no links.</param>
internal sealed class SilentReport(TextWriter output, Findings findings, ReplayFacts facts, string? workspace)
{
    /// <summary>One by one.</summary>
    /// <param name="all">Otherwise the first few, and how many more there are.</param>
    public void List(bool all)
    {
        SilentThread[] threads = [.. facts.Silent.Kept.Concat(findings.HeldBack).OrderBy(thread => thread.Place.Root)];
        foreach (var thread in all ? threads : threads.Take(SilentThreads.MostListed))
        {
            Say($"#{thread.Place.Channel}  {thread.Place.Root.Instant:yyyy-MM-dd HH:mm} UTC  silent: {thread.Why}{Link(thread)}");
        }

        var more = facts.Silent.Counts.Values.Sum() + findings.HeldBack.Count - SilentThreads.MostListed;
        if (!all && more > 0)
        {
            Say($"And {more:N0} more silent threads: --silent lists every one.");
        }

        if (threads.Length > 0)
        {
            Say($"");
        }
    }

    /// <summary>In numbers.</summary>
    public void Reasons()
    {
        var counts = facts.Reasons(findings);
        if (counts.Count > 0)
        {
            Say($"");
            Say($"Why FocusBot would have stayed silent, in how many threads:");
        }

        foreach (var (why, count) in counts)
        {
            Say($"{count,9:N0}  {why}");
        }
    }

    private string Link(SilentThread thread) => workspace is not null && thread.Place.Id is { } channel
        ? $"{output.NewLine}  {MessageLink.UrlOf(workspace, channel, thread.Place.Root, thread.Place.Root)}"
        : "";

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
