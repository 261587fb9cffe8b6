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
            var (installation, channel, _) = nudge.Thread;
            var right = FacilitatorRule.RightOf(
                path.User,
                await ChannelStore.InviterAsync(context.Session, installation, channel),
                await FacilitatorStore.NamedAsync(context.Session, installation, channel),
                await MemberStore.FindAsync(context.Session, installation, path.User, context.Now));
            if (right is not Right.Yes)
            {
                return NudgeAnswerMessage.NotAFacilitator;
            }

            await NudgeEdit.ShowAsync(nudge with { State = NudgeState.Removed }, context);
            return null;
        });
}
