using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Meetings;

/// <summary>Asks directly whoever is invited to a live review and is not in its channel.</summary>
internal sealed class MeetingAskedHandler : IHandleReport<InviteeNote>
{
    public async Task HandleAsync(Report report, InviteeNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is Report.Refused { Reason: "user_not_in_channel" } && await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is { } meeting)
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/direct/{note.Person}", "meeting-direct", new Parcel.DirectMessage(note.Person, MeetingMessage.InPrivate(meeting, note.Person))));
        }
    }
}
