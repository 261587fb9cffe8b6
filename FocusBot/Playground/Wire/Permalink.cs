using FocusBot.Playground.World;

namespace FocusBot.Playground.Wire;

/// <summary>The link that Slack's client copies.</summary>
internal static class Permalink
{
    public static Uri To(Message message, Workspace workspace)
    {
        var link = $"archives/{message.Channel}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}";
        return new Uri(workspace.Team.Url, message.IsReply ? $"{link}?thread_ts={message.Root}&cid={message.Channel}" : link);
    }
}
