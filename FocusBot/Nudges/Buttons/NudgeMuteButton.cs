using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Ends nudges in a thread, and lets them come again.</summary>
internal sealed class NudgeMuteButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var isUndo = happened.Action == NudgeButtons.UnmuteAction;
        if (await NudgePress.FindAsync(happened, context, isUndo) is not var (nudge, path))
        {
            return;
        }

        await (isUndo ? NudgeStore.UnmuteAsync(context.Session, nudge.Thread) : NudgeStore.MuteAsync(context.Session, nudge.Thread, path.User, context.Now));
        await context.EnqueueAsync(path.With(isUndo ? NudgeMessage.Unmuted : NudgeMessage.Muted(nudge)));
        await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
    }
}
