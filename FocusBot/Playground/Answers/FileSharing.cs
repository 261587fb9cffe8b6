using System.Text.Json;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Answers;

/// <summary>A message of the app that carries files, and the events of each.</summary>
internal sealed class FileSharing(Workspace workspace, EventFeed feed)
{
    public void Share(string channel, string text, JsonElement files, string? threadTs)
    {
        var message = workspace.Messages.Add(new Message(channel, workspace.Timestamps.Next(), workspace.App.BotUser, text)
        {
            BotId = workspace.App.BotId, ThreadTs = threadTs, Subtype = "file_share", Files = files,
        });
        _ = feed.PostedAsync(message);
        foreach (var file in files.EnumerateArray())
        {
            _ = feed.HappenedAsync(EventType.All["file_shared"], channel, _ => ChannelEventWire.FileShared(file.Text("id") ?? "", message, workspace));
        }
    }
}
