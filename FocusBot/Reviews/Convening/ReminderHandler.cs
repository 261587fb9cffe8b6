using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Meetings;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;

namespace FocusBot.Reviews.Convening;

/// <summary>Reminds whoever has not answered of a live review, once: a look at the person comes due at their hour, and what is so then decides.</summary>
internal sealed class ReminderHandler : IHandle<InviteeAsked>, IHandle<MeetingScheduled>, IHandleReport<ReminderNote>
{
    public static readonly ReportPurpose<ReminderNote> Look = new("meeting-reminder", ConveningJson.Default.ReminderNote);

    public Task HandleAsync(InviteeAsked happened, HandlerContext context, CancellationToken cancellationToken) => PlanAsync(happened.Meeting, happened.Person, context);

    public async Task HandleAsync(MeetingScheduled happened, HandlerContext context, CancellationToken cancellationToken)
    {
        foreach (var invitee in happened.Meeting.Invitees.Where(invitee => happened.WasMoved && invitee.Level is null))
        {
            await PlanAsync(happened.Meeting, invitee.Person, context);
        }
    }

    public async Task HandleAsync(Report report, ReminderNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { Time: { } time } meeting
            || time.Start != note.Start || context.Now >= time.Start || !IsOpen(meeting, note.Person) || report is Report.PersonRead { Person: { IsBot: true } or { IsGone: true } or { IsOutsider: true } })
        {
            return;
        }

        var (zone, quiet) = (await ZoneOfAsync(meeting, note.Person, context), await QuietAsync(meeting, context));
        if (!ReminderRule.IsGood(context.Now, zone, quiet))
        {
            // They live elsewhere by now, or the quiet hours were changed.
            await PlanAsync(meeting, note.Person, context);
        }
        else if (await PeopleStore.MayBeAddressedAsync(context.Session, meeting.ChannelKey, note.Person, context.Now) && !await LeaverStore.HasLeftAsync(context.Session, meeting.ChannelKey, note.Person))
        {
            var card = ConveningMessage.Reminder(meeting, time);
            await context.EnqueueAsync(new(meeting.Installation, $"meeting/{meeting.Id}/reminder/{note.Person}", "meeting-reminded", new Parcel.DirectMessage(note.Person, card)) { LongestWait = time.Start - context.Now });
        }
    }

    private static async Task PlanAsync(Meeting meeting, UserId person, HandlerContext context)
    {
        if (meeting is not { Reminds: true, Time: { } time } || !IsOpen(meeting, person)
            || ReminderRule.At(time.Start, context.Now, await ZoneOfAsync(meeting, person, context), await QuietAsync(meeting, context)) is not { } at)
        {
            return;
        }

        var look = Look.Send(
            meeting.Installation, $"person/{Look}/{meeting.Id}/{MeetingTimeNote.KeyOf(time.Start)}/{MeetingTimeNote.KeyOf(at)}/{person}", new Parcel.PersonReading(person), new(meeting.Id, person, time.Start));
        await context.EnqueueAsync(look with { DueAt = at, LongestWait = time.Start - at });
    }

    private static bool IsOpen(Meeting meeting, UserId person) => meeting is { IsCancelled: false, IsRevealed: false, EndedAt: null } && meeting.InviteeOf(person) is { Level: null };

    /// <summary>Of somebody of whom the workspace names no time zone, the organiser's clock is the best guess.</summary>
    private static async Task<TimeZoneInfo> ZoneOfAsync(Meeting meeting, UserId person, HandlerContext context)
    {
        foreach (var whose in (UserId[])[person, meeting.Organiser])
        {
            if (await MemberStore.LastZoneAsync(context.Session, meeting.Installation, whose) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            {
                return zone;
            }
        }

        return TimeZoneInfo.Utc;
    }

    private static async Task<QuietHours?> QuietAsync(Meeting meeting, HandlerContext context) => (await SettingsStore.OfAsync(context.Session, meeting.ChannelKey)).Quiet;
}

/// <summary>Who is reminded of a live review, if it still begins then.</summary>
internal sealed record ReminderNote(string Meeting, UserId Person, DateTimeOffset Start);
