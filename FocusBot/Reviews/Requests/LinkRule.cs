using FocusBot.Conversations;

namespace FocusBot.Reviews.Requests;

/// <summary>Whether a pasted link leads to a thread that can be asked about from this channel.</summary>
internal static class LinkRule
{
    /// <param name="workspace">The workspace's own first host label, when it is known.</param>
    /// <returns>One sentence, or <see langword="null"/> when the link will do.</returns>
    public static string? Refuse(MessageLink? link, ChannelId here, string? workspace) => link switch
    {
        null => "This is not a link to a message. Under a message, choose “Copy link”, and paste that.",
        { Workspace: { } other } when workspace is not null && !other.Equals(workspace, StringComparison.OrdinalIgnoreCase) =>
            "This link leads to another workspace. Copy the link of a message in this one.",
        _ when link.Channel != here => "This link leads to another channel. Go to that channel and use the command there.",
        _ => null,
    };
}
