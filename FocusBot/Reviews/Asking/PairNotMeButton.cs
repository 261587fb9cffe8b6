using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Asking;

/// <summary>Somebody doesn't want to be asked here: the question ends for both, and they hear how to opt out altogether.</summary>
internal sealed class PairNotMeButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        PairPress.TakeAsync(happened, context, async (question, presser) =>
        {
            await PairQuestionEnd.AsAsync(PairQuestionState.Declined, question, context);
            return PairQuestionMessage.NotAsked(question.Thread.Channel);
        });
}
