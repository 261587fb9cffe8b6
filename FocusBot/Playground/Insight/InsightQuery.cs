using FocusBot.Playground.Base;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Insight;

/// <summary>Lets the app's eyes look at a thread as it is in the workspace now, edits and deletions included.</summary>
internal sealed class InsightQuery(Workspace workspace, ISeeThreads sight, MovableClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15), Patience = TimeSpan.FromSeconds(1);

    public async Task<ThreadInsight> LookAsync(string channel, string root, CancellationToken cancellationToken = default)
    {
        _ = workspace.Channels[channel];
        if (workspace.Messages.Thread(channel, root).Count == 0)
        {
            throw new ActRefusedException("There is no thread with that root.");
        }

        await LetItThinkAsync(cancellationToken);
        return await sight.LookAsync(
            workspace.Team.Id, channel, root, [.. workspace.Messages.Thread(channel, root).Select(message => MessageWire.ToJson(message, workspace).ToElement())]);
    }

    /// <summary>What somebody wrote a moment ago the app may still be reading.</summary>
    private async Task LetItThinkAsync(CancellationToken cancellationToken)
    {
        for (var since = clock.Unmoved.GetTimestamp(); !await sight.IsAtRestAsync() && clock.Unmoved.GetElapsedTime(since) < Patience;)
        {
            await Task.Delay(Pause, clock.Unmoved, cancellationToken);
        }
    }
}
