using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Lets whoever asked about a live review say that it is over, where nobody has said when it ends.</summary>
internal sealed class OverButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is not var (meeting, path))
        {
            return;
        }

        if (!meeting.MaySteer(path.User) || meeting.EndedAt is not null)
        {
            await context.EnqueueAsync(path.With(meeting.EndedAt is not null ? AfterwardsMessage.EndedAlready : MeetingMessage.OnlyTheOrganiser));
            return;
        }

        await context.PublishAsync(new MeetingEnded(meeting), cancellationToken);
        await context.EnqueueAsync(path.With(AfterwardsMessage.Ended));
    }
}
