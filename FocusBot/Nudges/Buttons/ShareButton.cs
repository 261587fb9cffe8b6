using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Takes what was said to two people alone into the thread, once both want that and as long as it still says what is so.</summary>
internal sealed class ShareButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        NudgePress.TakeAsync(happened, context, async (nudge, path) =>
        {
            if (!nudge.Pair.Names(path.User))
            {
                return NudgeAnswerMessage.NotOneOfTheTwo;
            }

            var shared = await NudgeStore.ShareAsync(context.Session, nudge, path.User, context.Now);
            if (shared >= 2 && nudge.State is NudgeState.InPrivate)
            {
                var onItsWay = nudge with { State = NudgeState.OnItsWay };
                await NudgeStore.UpdateAsync(context.Session, onItsWay);
                await NudgePost.PostAsync(onItsWay, context);
                await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
            }

            return shared >= 2 ? NudgeMessage.Shared : NudgeMessage.ShareNoted;
        });
}
