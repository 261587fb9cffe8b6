using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Shows a private nudge to the thread once both of the two want that, and only as long as it still says what is so.</summary>
internal sealed class NudgeShareButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await NudgePress.FindAsync(happened, context) is not var (nudge, path))
        {
            return;
        }

        if (!nudge.Pair.Names(path.User))
        {
            await context.EnqueueAsync(path.With(NudgeMessage.NotOneOfTheTwo));
            return;
        }

        var shared = await NudgeStore.ShareAsync(context.Session, nudge, path.User, context.Now);
        await context.EnqueueAsync(path.With(shared >= 2 ? NudgeMessage.Shared : NudgeMessage.ShareNoted));
        if (shared >= 2 && nudge.State is NudgeState.InPrivate)
        {
            var onItsWay = nudge with { State = NudgeState.OnItsWay };
            await NudgeStore.UpdateAsync(context.Session, onItsWay);
            await NudgePost.PostAsync(onItsWay, context);
            await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
        }
    }
}
