using FocusBot.Conversations;

namespace FocusBot.Reviews.Threads;

/// <summary>How a thread is told from another without a word of what was written in it.</summary>
internal static class ThreadName
{
    public static CardText Of(ReviewThread thread) => CardText.Of($"{thread.Participants[0]}’s thread of {thread.Key.Root.Instant}");
}
