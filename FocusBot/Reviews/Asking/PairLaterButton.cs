using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Asking;

/// <summary>Puts the question off by a day, once. When that day ends doesn't depend on what the other one did, so nothing of it shows.</summary>
internal sealed class PairLaterButton : IAnswer<ConversationEvent.ButtonPressed>
{
    // What came of the thread is looked at when the first day ends, and a thread that has moved on isn't asked about again.
    private static readonly TimeSpan AfterTheLook = TimeSpan.FromMinutes(10);

    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        PairInReach.TakeAsync(happened, context, async (question, presser) =>
        {
            var putOff = question with { EndsAt = question.EndsAtTheLatest };
            var again = question.AskedAt + PairQuestion.Wait + AfterTheLook;
            await PairQuestionStore.UpdateAsync(context.Session, putOff);
            await context.EnqueueAsync(await PairQuestionPost.ToAsync(putOff, presser, again, context));
            return PairQuestionMessage.PutOff(again, putOff.EndsAt);
        });
}
