using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;
using FocusBot.Storage;

namespace FocusBot.Reviews.Asking;

/// <summary>The question to two people that a button names, if whoever pressed it is one of the two and it still waits.</summary>
internal static class PairInReach
{
    /// <returns><see langword="null"/> also for whoever was not asked: that it was put to others is nothing to tell them.</returns>
    public static async Task<PairQuestion?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed) =>
        pressed.Channel is { } here
        && pressed.Value.Text.Split('/') is [_, var root, var first, var second]
        && MessageTs.TryParse(root, out var ts) && UserId.Find(first) is { } one && UserId.Find(second) is { } other
        && new Pair(one, other) is var pair && pair.Names(pressed.User)
        && await PairQuestionStore.FindAsync(session, new(pressed.Installation, here, ts), pair) is { IsOpen: true } question
            ? question
            : null;

    /// <param name="act">Does what the button says, and returns what its presser hears.</param>
    public static async Task TakeAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, Func<PairQuestion, UserId, Task<Card>> act)
    {
        var path = AnswerTo.Of(pressed);
        await context.EnqueueAsync(await FindAsync(context.Session, pressed) is { } question
            ? (path with { Root = question.Thread.Root }).With(await act(question, pressed.User))
            : path.With(PairQuestionMessage.Over));
    }
}
