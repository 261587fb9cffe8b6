using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Meetings;

/// <summary>Asks somebody who is invited to a live review once it is known who they are.</summary>
internal sealed class MeetingInviteeHandler : IHandleReport<InviteeNote>
{
    public async Task HandleAsync(Report report, InviteeNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { } meeting)
        {
            return;
        }

        switch (report)
        {
            case Report.PersonRead(_, _, _, _, var person):
                await MeetingInvitations.InviteAsync(meeting, person, context, cancellationToken);
                break;
            case Report.Refused { Reason: "user_not_found" or "user_not_visible" }:
                await MeetingInvitations.LeaveOutAsync(meeting, note.Person, "is not known in this workspace", context, cancellationToken);
                break;
            case Report.Refused:
                // Who they are was not to be learned; they are asked all the same.
                await MeetingInvitations.AskAsync(meeting, note.Person, context);
                break;
        }
    }
}
