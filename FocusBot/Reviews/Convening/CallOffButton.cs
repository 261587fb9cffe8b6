using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Convening;

/// <summary>Calls a live review off, for whoever asked about it: what asked people says so, and nothing more is asked or shown.</summary>
internal sealed class CallOffButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is not var (meeting, path))
        {
            return;
        }

        if (SteeringRule.Refuse(meeting, path.User) is { } refusal)
        {
            await context.EnqueueAsync(path.With(refusal));
            return;
        }

        await MeetingStore.CancelAsync(context.Session, meeting);
        foreach (var ts in ((MessageTs?[])[meeting.Ts, meeting.TimeTs]).OfType<MessageTs>())
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/called-off/{ts}", "meeting-called-off", new Parcel.Revision(meeting.Channel, ts, ConveningMessage.CalledOff(meeting))));
        }

        foreach (var invitee in meeting.Invitees.Where(invitee => invitee.Level is null))
        {
            await context.PublishAsync(new WaitingChanged(meeting.Installation, invitee.Person), cancellationToken);
        }
    }
}
