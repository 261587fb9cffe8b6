using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Reviews.Threads;

namespace FocusBot.Nudges.Buttons;

/// <summary>Ends nudges in a thread for everybody in it, or lets them appear again.</summary>
internal sealed class MuteButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var isMute = happened.Action == NudgeButtons.Mute;
        return NudgePress.TakeAsync(happened, context, async (nudge, path) =>
        {
            await (isMute
                ? NudgeStore.MuteAsync(context.Session, nudge.Thread, path.User, context.Now)
                : NudgeStore.UnmuteAsync(context.Session, nudge.Thread));
            await context.PublishAsync(new ParticipationChanged(nudge.Thread), cancellationToken);
            return isMute ? NudgeAnswerMessage.Muted(nudge) : NudgeAnswerMessage.Unmuted;
        }, isMute ? PressKind.Ordinary : PressKind.Undoing);
    }
}
