using FocusBot.Conversations;
using FocusBot.Delivery;
using FocusBot.People;
using FocusBot.Teams;

namespace FocusBot.Reviews.Meetings;

/// <summary>Asks each person who is invited, after a look at who they are: bots and people from outside are left out, and the organiser hears why.</summary>
internal sealed class MeetingInvitations : IHandle<Report.PersonRead>, IHandle<Report.Refused>
{
    private const string Look = "meeting-invitee", Ask = "meeting-ask";

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public static async Task SendAsync(Meeting meeting, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var person in meeting.Invitees.Select(invitee => invitee.Person))
        {
            if (await MemberStore.FindAsync(turn.Session, meeting.Installation, person, turn.Now) is { } facts)
            {
                await InviteAsync(meeting, facts, turn, cancellationToken);
            }
            else
            {
                await turn.EnqueueAsync(new(meeting.Installation, $"person/{Look}/{meeting.Id}/{person}", Look, new Parcel.PersonReading(person))
                {
                    Note = $"{meeting.Id}/{person}",
                    LongestWait = StaysInteresting,
                    WantsReport = true,
                });
            }
        }
    }

    public async Task HandleAsync(Report.PersonRead happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is Look && await FindAsync(happened, turn) is var (meeting, _))
        {
            await InviteAsync(meeting, happened.Person, turn, cancellationToken);
        }
    }

    public async Task HandleAsync(Report.Refused happened, Turn turn, CancellationToken cancellationToken)
    {
        if (happened.Purpose is not (Look or Ask) || await FindAsync(happened, turn) is not var (meeting, person))
        {
            return;
        }

        switch (happened.Purpose, happened.Reason)
        {
            case (Look, "user_not_found" or "user_not_visible"):
                await LeaveOutAsync(meeting, person, "is not known in this workspace", turn, cancellationToken);
                break;
            case (Look, _):
                // Who they are was not to be learned; they are asked all the same.
                await AskAsync(meeting, person, turn);
                break;
            case (Ask, "user_not_in_channel"):
                await turn.EnqueueAsync(new(
                    meeting.Installation, $"meeting/{meeting.Id}/direct/{person}", "meeting-direct", new Parcel.DirectMessage(person, MeetingMessage.InPrivate(meeting))));
                break;
        }
    }

    private static Task InviteAsync(Meeting meeting, PersonFacts facts, Turn turn, CancellationToken cancellationToken) => facts switch
    {
        { IsBot: true } => LeaveOutAsync(meeting, facts.User, "is a bot", turn, cancellationToken),
        { IsGone: true } => LeaveOutAsync(meeting, facts.User, "has no active account", turn, cancellationToken),
        { IsOutsider: true } => LeaveOutAsync(meeting, facts.User, "belongs to another organisation", turn, cancellationToken),
        _ => AskAsync(meeting, facts.User, turn),
    };

    private static async Task AskAsync(Meeting meeting, UserId person, Turn turn)
    {
        // Who has opted out or muted this still finds the message in the channel, and nobody is told that they have.
        if (await PeopleStore.MayBeAddressedAsync(turn.Session, meeting.Installation, meeting.Channel, person, turn.Now))
        {
            await turn.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/ask/{person}", Ask, new Parcel.PrivateNote(meeting.Channel, person, null, MeetingMessage.InPrivate(meeting)))
            {
                Note = $"{meeting.Id}/{person}",
                LongestWait = StaysInteresting,
                WantsReport = true,
            });
            await turn.PublishAsync(new WaitingChanged(meeting.Installation, person), CancellationToken.None);
        }
    }

    private static async Task LeaveOutAsync(Meeting meeting, UserId person, string why, Turn turn, CancellationToken cancellationToken)
    {
        await MeetingStore.LeaveOutAsync(turn.Session, meeting, person);
        var path = new AnswerPath(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/without/{person}");
        await turn.EnqueueAsync(path.With(MeetingMessage.LeftOut(person, why)));
        if (await MeetingStore.FindAsync(turn.Session, meeting.Installation, meeting.Id) is { } left)
        {
            if (left.Invitees.Count == 0)
            {
                await turn.EnqueueAsync((path with { Request = $"meeting/{meeting.Id}/nobody" }).With(MeetingMessage.NobodyLeft));
            }

            // Everybody else may have answered already.
            await turn.PublishAsync(new MeetingAnswered(left), cancellationToken);
        }
    }

    private static async Task<(Meeting Meeting, UserId Person)?> FindAsync(Report report, Turn turn) =>
        report.Note.Split('/') is [var id, var person] && await MeetingStore.FindAsync(turn.Session, report.Installation, id) is { } meeting
            ? (meeting, new UserId(person))
            : null;
}

/// <summary>Somebody answered, or is no longer asked: everybody who is invited may have answered now.</summary>
internal sealed record MeetingAnswered(Meeting Meeting);
