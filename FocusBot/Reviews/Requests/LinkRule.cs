using FocusBot.Conversations;

namespace FocusBot.Reviews.Requests;

/// <summary>Whether a pasted link leads to a thread that can be asked about from this channel. Its id decides: one workspace has several hosts.</summary>
internal static class LinkRule
{
    /// <returns>One sentence, or <see langword="null"/> when the link will do.</returns>
    public static string? Refuse(MessageLink? link, ChannelId here) => link switch
    {
        null => "That’s not a link to a message. Under a message, choose “Copy link”, and paste that.",
        _ when link.Channel != here => "This link leads to another channel. Go to that channel and use the command there.",
        _ => null,
    };
}
