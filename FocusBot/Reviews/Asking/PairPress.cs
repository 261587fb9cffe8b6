using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Asking;

/// <summary>What the buttons of the private question share: whose it is, and whether it's still open. The database says so, not the button.</summary>
internal static class PairPress
{
    /// <param name="act">Does what the button says, and returns what its presser hears.</param>
    public static async Task TakeAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, Func<PairQuestion, UserId, Task<Card>> act)
    {
        if (PairButtons.Read(pressed) is not { } named)
        {
            await context.EnqueueAsync(AnswerTo.Of(pressed).With(PairQuestionMessage.Over));
            return;
        }

        var question = await PairQuestionStore.FindAsync(context.Session, named.Thread, named.Pair);
        var said = question is not null && !question.Pair.Names(pressed.User) ? PairQuestionMessage.NotYours
            : question is not { IsOpen: true } ? PairQuestionMessage.Over
            : await act(question, pressed.User);
        await context.EnqueueAsync((AnswerTo.Of(pressed) with { Root = named.Thread.Root }).With(said));
    }
}
