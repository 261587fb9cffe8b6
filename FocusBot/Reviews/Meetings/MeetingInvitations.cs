using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Members;

namespace FocusBot.Reviews.Meetings;

/// <summary>Asks each person who is invited, after a look at who they are: bots and people from outside are left out, and the organiser hears why.</summary>
internal static class MeetingInvitations
{
    public static readonly ReportPurpose<InviteeNote> Look = new("meeting-invitee", MeetingJson.Default.InviteeNote) { ReadsOlder = InviteeNote.ReadOlder };
    public static readonly ReportPurpose<InviteeNote> Ask = new("meeting-ask", MeetingJson.Default.InviteeNote) { ReadsOlder = InviteeNote.ReadOlder };

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public static async Task SendAsync(Meeting meeting, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var person in meeting.Invitees.Select(invitee => invitee.Person))
        {
            if (await MemberStore.FindAsync(context.Session, meeting.Installation, person, context.Now) is { } facts)
            {
                await InviteAsync(meeting, facts, context, cancellationToken);
            }
            else
            {
                var key = $"person/{Look}/{meeting.Id}/{person}";
                await context.EnqueueAsync(Look.Send(meeting.Installation, key, new Parcel.PersonReading(person), new(meeting.Id, person)) with { LongestWait = StaysInteresting });
            }
        }
    }

    public static Task InviteAsync(Meeting meeting, PersonFacts facts, HandlerContext context, CancellationToken cancellationToken) => facts switch
    {
        { IsBot: true } => LeaveOutAsync(meeting, facts.User, "is a bot", context, cancellationToken),
        { IsGone: true } => LeaveOutAsync(meeting, facts.User, "has no active account", context, cancellationToken),
        { IsOutsider: true } => LeaveOutAsync(meeting, facts.User, "belongs to another organisation", context, cancellationToken),
        _ => AskAsync(meeting, facts.User, context),
    };

    public static async Task AskAsync(Meeting meeting, UserId person, HandlerContext context)
    {
        // Who has opted out or muted this still finds the message in the channel, and nobody is told that they have.
        if (await PeopleStore.MayBeAddressedAsync(context.Session, new(meeting.Installation, meeting.Channel), person, context.Now))
        {
            var question = new Parcel.PrivateNote(meeting.Channel, person, null, MeetingMessage.InPrivate(meeting, person));
            await context.EnqueueAsync(
                Ask.Send(meeting.Installation, $"meeting/{meeting.Id}/ask/{person}", question, new(meeting.Id, person)) with { LongestWait = StaysInteresting });
            await context.PublishAsync(new WaitingChanged(meeting.Installation, person), CancellationToken.None);
            await context.PublishAsync(new InviteeAsked(meeting, person), CancellationToken.None);
        }
    }

    public static async Task LeaveOutAsync(Meeting meeting, UserId person, string why, HandlerContext context, CancellationToken cancellationToken)
    {
        await MeetingStore.LeaveOutAsync(context.Session, meeting, person);
        var path = new AnswerTo(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/without/{person}");
        await context.EnqueueAsync(path.With(MeetingMessage.LeftOut(person, why)));
        if (await MeetingStore.FindAsync(context.Session, meeting.Installation, meeting.Id) is { } left)
        {
            if (left.Invitees.All(invitee => invitee.Person == left.Organiser))
            {
                await context.EnqueueAsync((path with { Request = $"meeting/{meeting.Id}/nobody" }).With(MeetingMessage.NobodyLeft));
            }

            // Everybody else may have answered already.
            await context.PublishAsync(new MeetingAnswered(left), cancellationToken);
        }
    }
}
