using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Nudges.Interventions;
using FocusBot.Nudges.Posting;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;

namespace FocusBot.Nudges.Buttons;

/// <summary>Lets a facilitator take a nudge out of the thread.</summary>
internal sealed class RemoveButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken) =>
        NudgePress.TakeAsync(happened, context, async (nudge, path) =>
        {
            var right = FacilitatorRule.RightOf(
                path.User,
                await ChannelStore.InviterAsync(context.Session, nudge.Thread.ChannelKey),
                await FacilitatorStore.NamedAsync(context.Session, nudge.Thread.ChannelKey),
                await MemberStore.FindAsync(context.Session, nudge.Thread.Installation, path.User, context.Now));
            if (right is not Right.Yes)
            {
                return NudgeAnswerMessage.NotAFacilitator;
            }

            await NudgeEdit.ShowAsync(nudge with { State = NudgeState.Removed }, context);
            return null;
        }, PressKind.Removing);
}
