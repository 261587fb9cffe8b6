using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Requests;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Members;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Asks whoever was at a live review how it went, once, when it is over.</summary>
internal sealed class AfterwardsHandler(IOptions<MeetingOptions> options) : IHandle<MeetingScheduled>, IHandle<MeetingEnded>, IHandleReport<EndNote>
{
    public static readonly ReportPurpose<EndNote> Ends = new("meeting-ends", AfterwardsJson.Default.EndNote);

    // Whoever hears of it half a day later has had another meeting since.
    private static readonly TimeSpan StaysInteresting = TimeSpan.FromHours(12);

    public async Task HandleAsync(MeetingScheduled happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Meeting is { Time.End: var end } meeting)
        {
            var ends = Ends.Send(meeting.Installation, $"meeting/{meeting.Id}/ends/{EndNote.KeyOf(end)}", new Parcel.Alarm(), new(meeting.Id, end));
            await context.EnqueueAsync(ends with { DueAt = end, LongestWait = StaysInteresting });
        }
    }

    /// <summary>It may have been moved since; then another alarm rings. A huddle ends when its people leave it.</summary>
    public async Task HandleAsync(Report report, EndNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is Report.Delivered && await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is { HuddleTs: null } meeting && meeting.Time?.End == note.End)
        {
            await context.PublishAsync(new MeetingEnded(meeting), cancellationToken);
        }
    }

    public async Task HandleAsync(MeetingEnded happened, HandlerContext context, CancellationToken cancellationToken)
    {
        var meeting = happened.Meeting;
        if (RequestRule.Refuse(await ChannelStore.FindAsync(context.Session, meeting.ChannelKey)) is not null || !await MeetingStore.EndAsync(context.Session, meeting, context.Now))
        {
            return;
        }

        // Of a huddle it's known who was there; of anything else only who was invited.
        var wereThere = await AfterwardsStore.ListedAsync(context.Session, meeting);
        foreach (var person in wereThere.Count > 0 ? wereThere : [.. meeting.Invitees.Select(invitee => invitee.Person).Where(person => !person.IsNobody)])
        {
            await AskAsync(meeting, person, context);
        }

        var closes = ResultHandler.Closes.Send(meeting.Installation, $"meeting/{meeting.Id}/closes", new Parcel.Alarm(), new(meeting.Id));
        await context.EnqueueAsync(closes with { DueAt = context.Now + ResultHandler.OpenFor, LongestWait = TimeSpan.FromDays(7) });
    }

    /// <summary>Whoever wants to be left alone is listed and not asked, as if they didn't answer: the line comes no sooner because of them.</summary>
    private async Task AskAsync(Meeting meeting, UserId person, HandlerContext context)
    {
        await AfterwardsStore.ListAsync(context.Session, meeting, person, context.Now);
        if (await MemberStore.FindAsync(context.Session, meeting.Installation, person, context.Now) is { IsBot: true } or { IsOutsider: true } or { IsGone: true })
        {
            // Nobody waits for their answer.
            await AfterwardsStore.WasAbsentAsync(context.Session, meeting, person);
        }
        else if (await PeopleStore.MayBeAddressedAsync(context.Session, meeting.ChannelKey, person, context.Now)
            && !await LeaverStore.HasLeftAsync(context.Session, meeting.ChannelKey, person))
        {
            var question = new Parcel.DirectMessage(person, AfterwardsMessage.Question(meeting, options.Value.FewestToCount));
            await context.EnqueueAsync(new(meeting.Installation, $"meeting/{meeting.Id}/afterwards/{person}", "meeting-afterwards", question) { LongestWait = StaysInteresting });
        }
    }
}

/// <summary>When a live review ends, as it was when the alarm was set.</summary>
internal sealed record EndNote(string Meeting, DateTimeOffset End)
{
    public static string KeyOf(DateTimeOffset end) => end.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Meeting">Whose answers are to be counted.</param>
internal sealed record ClosingNote(string Meeting)
{
    /// <summary>Everybody who was there has answered.</summary>
    public bool IsEarly { get; init; }
}

[JsonSerializable(typeof(EndNote))]
[JsonSerializable(typeof(ClosingNote))]
internal sealed partial class AfterwardsJson : JsonSerializerContext;
