using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Meetings;

/// <summary>Finds out who is in the user groups that take part in a review, one after the other, and asks everybody once that is known.</summary>
internal sealed class MeetingGroupHandler : IHandleReport<GroupNote>
{
    public static readonly ReportPurpose<GroupNote> Look = new("meeting-group", MeetingJson.Default.GroupNote);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(30);

    public async Task HandleAsync(Report report, GroupNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (GroupChoice.Find(note.Group) is not { } group || await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { IsCancelled: false } meeting)
        {
            return;
        }

        var complaint = report switch
        {
            Report.GroupRead(_, _, _, _, var members) => await AddAsync(meeting, group, members, context),
            Report.Refused(_, _, _, _, var reason) => MeetingMessage.NoGroup(group, reason),
            _ => null,
        };
        if (complaint is not null)
        {
            await context.EnqueueAsync(PathOf(meeting, group.Id).With(complaint));
        }

        await GoOnAsync(await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) ?? meeting, note.Rest, context, cancellationToken);
    }

    /// <param name="groups">Of which it isn't known yet who is in them.</param>
    public static async Task GoOnAsync(Meeting meeting, IReadOnlyList<string> groups, HandlerContext context, CancellationToken cancellationToken)
    {
        if (groups is [var next, ..] && GroupChoice.Find(next) is { } group)
        {
            var look = Look.Send(meeting.Installation, $"meeting/{meeting.Id}/group/{group.Id}", new Parcel.GroupReading(group.Id), new(meeting.Id, next, [.. groups.Skip(1)]));
            await context.EnqueueAsync(look with { LongestWait = StaysInteresting });
        }
        else if (meeting.Invitees.All(invitee => invitee.Person == meeting.Organiser))
        {
            await context.EnqueueAsync(PathOf(meeting, "nobody").With(MeetingMessage.NobodyLeft));
        }
        else
        {
            await MeetingInvitations.SendAsync(meeting, context, cancellationToken);
        }
    }

    /// <returns>What is wrong with the group, if anything is.</returns>
    private static async Task<Card?> AddAsync(Meeting meeting, GroupChoice group, IReadOnlyList<UserId> members, HandlerContext context)
    {
        var people = meeting.Invitees.Select(invitee => invitee.Person).Concat(members).Where(person => person != meeting.Organiser).Distinct().Count();
        if (members.Count == 0 || people > Meeting.MostPeople)
        {
            return members.Count == 0 ? MeetingMessage.EmptyGroup(group) : MeetingMessage.TooManyWith(group, people);
        }

        foreach (var person in members)
        {
            await MeetingStore.InviteAsync(context.Session, meeting, person);
        }

        return null;
    }

    private static AnswerTo PathOf(Meeting meeting, string what) => new(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/group/{what}");
}
