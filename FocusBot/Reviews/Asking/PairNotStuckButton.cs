using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Asking;

/// <summary>One of the two says that they aren't stuck: the question ends for both, and the other hears nothing.</summary>
internal sealed class PairNotStuckButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        PairInReach.TakeAsync(happened, context, async (question, presser) =>
        {
            await PairQuestionEnd.AsAsync(PairQuestionState.NotStuck, question, context);
            await context.PublishAsync(new PairAnswered(question.Thread, question.Pair, WasRight: false), cancellationToken);
            return PairQuestionMessage.LeftAlone;
        });
}
