using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Sight;

/// <summary>Lets the app's eyes look at a thread as it stands in the workspace now, edits and deletions included.</summary>
internal sealed class SightDesk(Workspace workspace, ISeeThreads sight)
{
    public Task<ThreadSight> LookAsync(string channel, string root)
    {
        _ = workspace.Channels[channel];
        var thread = workspace.Messages.Thread(channel, root);
        return thread.Count > 0
            ? sight.LookAsync(workspace.Team.Id, channel, root, [.. thread.Select(message => MessageWire.ToJson(message, workspace).ToElement())])
            : throw new ActRefusedException("There is no thread with that root.");
    }
}
