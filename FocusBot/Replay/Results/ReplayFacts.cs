using FocusBot.Conversations;
using FocusBot.Replay.Watching;

namespace FocusBot.Replay.Results;

/// <summary>What was read of an export, in numbers.</summary>
/// <param name="Messages">What people wrote, in threads and outside of them.</param>
/// <param name="Span">The first and the last of them; absent when there is none.</param>
/// <param name="Silent">Threads in which nothing was enough to speak.</param>
/// <param name="Workspace">The first label of the workspace's host; absent when nothing told it.</param>
internal sealed record ReplayFacts(long Messages, (MessageTs First, MessageTs Last)? Span, IReadOnlyList<ChannelTally> Channels, SilentThreads Silent, string? Workspace)
{
    public long Threads => Channels.Sum(channel => channel.Threads);

    /// <summary>Why FocusBot would have stayed silent, and in how many threads; the most frequent reason first.</summary>
    public IReadOnlyList<(string Why, long Count)> Reasons(Findings findings) =>
    [
        .. Silent.Counts.Select(reason => (Why: reason.Key, Count: reason.Value))
            .Concat(findings.HeldBack.CountBy(thread => thread.Why).Select(reason => (Why: reason.Key, Count: (long)reason.Value)))
            .OrderByDescending(reason => reason.Count).ThenBy(reason => reason.Why, StringComparer.Ordinal),
    ];

    /// <summary>Threads in which two people fitted at least once.</summary>
    public long Mismatches => Channels.Sum(channel => channel.Mismatches);
}
