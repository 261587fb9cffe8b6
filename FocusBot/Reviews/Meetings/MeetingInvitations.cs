using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Members;

namespace FocusBot.Reviews.Meetings;

/// <summary>Asks each person who is invited, after a look at who they are: bots and people from outside are left out, and the organiser hears why.</summary>
internal sealed class MeetingInvitations : IHandle<Report.PersonRead>, IHandle<Report.Refused>
{
    private const string Look = "meeting-invitee", Ask = "meeting-ask";

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
                await context.EnqueueAsync(new(meeting.Installation, $"person/{Look}/{meeting.Id}/{person}", Look, new Parcel.PersonReading(person))
                {
                    Note = $"{meeting.Id}/{person}",
                    LongestWait = StaysInteresting,
                    WantsReport = true,
                });
            }
        }
    }

    public async Task HandleAsync(Report.PersonRead happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is Look && await FindAsync(happened, context) is var (meeting, _))
        {
            await InviteAsync(meeting, happened.Person, context, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.Refused happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not (Look or Ask) || await FindAsync(happened, context) is not var (meeting, person))
        {
            return;
        }

        switch (happened.Purpose, happened.Reason)
        {
            case (Look, "user_not_found" or "user_not_visible"):
                await LeaveOutAsync(meeting, person, "is not known in this workspace", context, cancellationToken);
                break;
            case (Look, _):
                // Who they are was not to be learned; they are asked all the same.
                await AskAsync(meeting, person, context);
                break;
            case (Ask, "user_not_in_channel"):
                await context.EnqueueAsync(new(
                    meeting.Installation, $"meeting/{meeting.Id}/direct/{person}", "meeting-direct", new Parcel.DirectMessage(person, MeetingMessage.InPrivate(meeting))));
                break;
        }
    }

    private static Task InviteAsync(Meeting meeting, PersonFacts facts, HandlerContext context, CancellationToken cancellationToken) => facts switch
    {
        { IsBot: true } => LeaveOutAsync(meeting, facts.User, "is a bot", context, cancellationToken),
        { IsGone: true } => LeaveOutAsync(meeting, facts.User, "has no active account", context, cancellationToken),
        { IsOutsider: true } => LeaveOutAsync(meeting, facts.User, "belongs to another organisation", context, cancellationToken),
        _ => AskAsync(meeting, facts.User, context),
    };

    private static async Task AskAsync(Meeting meeting, UserId person, HandlerContext context)
    {
        // Who has opted out or muted this still finds the message in the channel, and nobody is told that they have.
        if (await PeopleStore.MayBeAddressedAsync(context.Session, meeting.Installation, meeting.Channel, person, context.Now))
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/ask/{person}", Ask, new Parcel.PrivateNote(meeting.Channel, person, null, MeetingMessage.InPrivate(meeting)))
            {
                Note = $"{meeting.Id}/{person}",
                LongestWait = StaysInteresting,
                WantsReport = true,
            });
            await context.PublishAsync(new WaitingChanged(meeting.Installation, person), CancellationToken.None);
        }
    }

    private static async Task LeaveOutAsync(Meeting meeting, UserId person, string why, HandlerContext context, CancellationToken cancellationToken)
    {
        await MeetingStore.LeaveOutAsync(context.Session, meeting, person);
        var path = new AnswerTo(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/without/{person}");
        await context.EnqueueAsync(path.With(MeetingMessage.LeftOut(person, why)));
        if (await MeetingStore.FindAsync(context.Session, meeting.Installation, meeting.Id) is { } left)
        {
            if (left.Invitees.Count == 0)
            {
                await context.EnqueueAsync((path with { Request = $"meeting/{meeting.Id}/nobody" }).With(MeetingMessage.NobodyLeft));
            }

            // Everybody else may have answered already.
            await context.PublishAsync(new MeetingAnswered(left), cancellationToken);
        }
    }

    private static async Task<(Meeting Meeting, UserId Person)?> FindAsync(Report report, HandlerContext context) =>
        report.Note.Split('/') is [var id, var person] && await MeetingStore.FindAsync(context.Session, report.Installation, id) is { } meeting
            ? (meeting, new UserId(person))
            : null;
}

/// <summary>Somebody answered, or is no longer asked: everybody who is invited may have answered now.</summary>
internal sealed record MeetingAnswered(Meeting Meeting);
