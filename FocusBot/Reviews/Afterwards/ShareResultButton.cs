using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Posts what was told of a live review in its channel, in one line, when whoever asked about it wants that.</summary>
internal sealed class ShareResultButton : IAnswer<ConversationEvent.ButtonPressed>
{
    public async Task HandleAsync(ConversationEvent.ButtonPressed happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingPress.FindAsync(happened, context) is not var (meeting, path))
        {
            return;
        }

        var mayShare = meeting.MaySteer(path.User);
        if (mayShare && meeting.Said is { } said)
        {
            await context.EnqueueAsync(new(meeting.Installation, $"meeting/{meeting.Id}/shared", "meeting-shared", new Parcel.ChannelPost(meeting.Channel, AfterwardsMessage.Shared(meeting, said))));
        }

        await context.EnqueueAsync(path.With(!mayShare ? AfterwardsMessage.OnlyTheOrganiserShares : meeting.Said is null ? MeetingMessage.Gone : AfterwardsMessage.SharedAlready));
    }
}
