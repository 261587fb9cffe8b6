using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Asking;

/// <summary>Puts the question off, once.</summary>
internal sealed class PairLaterButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        PairPress.TakeAsync(happened, context, async (question, presser) =>
        {
            var again = context.Now + PairQuestion.Wait;
            await PairQuestionStore.UpdateAsync(context.Session, question with { EndsAt = again + PairQuestion.Wait });
            await context.EnqueueAsync(await PairQuestionPost.ToAsync(question, presser, again, context));
            return PairQuestionMessage.PutOff(again);
        });
}
