using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Meetings;

/// <summary>Keeps which level the decision of a live review needs, in its organiser's view.</summary>
internal sealed class MeetingNeedButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is not var (meeting, path))
        {
            return;
        }

        if (meeting.Organiser != path.User || MeetingButtons.NeedOf(happened.Action) is not { } level)
        {
            await context.EnqueueAsync(path.With(meeting.Organiser != path.User ? MeetingMessage.OnlyTheOrganiser : RoutingMessage.UnknownButton));
            return;
        }

        await MeetingStore.NeedsAsync(context.Session, meeting, level);
        await context.PublishAsync(new MeetingShown(meeting with { Needed = level }), cancellationToken);
        await context.EnqueueAsync(path.With(MeetingMessage.Needs(level)));
        if (meeting is { IsRevealed: true, Ts: { } ts })
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/needs/{level}", "meeting-needs", new Parcel.ThreadPost(meeting.Channel, ts, MeetingMessage.NeedsAfterTheMap(level))));
        }
    }
}
