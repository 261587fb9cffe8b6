using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Asking;

/// <summary>Somebody doesn't want to be asked here, and hears how to opt out altogether.</summary>
/// <remarks>For the other one the question stays open as long as an unanswered one does: nobody can tell that somebody declined it, or opted out.</remarks>
internal sealed class PairNotMeButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        PairInReach.TakeAsync(happened, context, async (question, presser) =>
        {
            await context.CancelAsync(question.Thread.Installation, PairQuestionPost.LaterKey(question, presser));
            await QuestionStore.CloseAsync(context.Session, question.Thread, presser, context.Now);
            await context.PublishAsync(new WaitingChanged(question.Thread.Installation, presser), cancellationToken);
            return PairQuestionMessage.NotAsked(question.Thread.Channel);
        });
}
