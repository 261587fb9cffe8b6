using FocusBot.Conversations;
using FocusBot.Storage.Tables;

namespace FocusBot.People;

internal static class PersonalLink
{
    /// <returns><see langword="null"/> when the row is about no message, or the workspace's address is not known.</returns>
    public static string? Of(PersonalRow row, string? workspace) =>
        workspace is not null && row is { Channel: { } channel, Message: { } ts } ? MessageLink.UrlOf(workspace, channel, ts, row.Root ?? ts) : null;
}
