using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Huddles;

/// <summary>Keeps the one card in the thread of a huddle that is a live review: posted at its start or not at all, and edited in place when there's more to see.</summary>
internal sealed class HuddleCards(IOptions<MeetingOptions> options) : IHandle<HuddleBegan>, IHandle<MeetingShown>, IHandleReport<HuddleCardNote>
{
    public static readonly ReportPurpose<HuddleCardNote> Posted = new("huddle-card", HuddlesJson.Default.HuddleCardNote);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(5);

    public Task HandleAsync(HuddleBegan happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Meeting is { HuddleTs: { } huddle } meeting && HuddleRule.IsAtItsStart(huddle, context.Now)
            ? context.EnqueueAsync(Posted.Send(
                meeting.Installation, $"meeting/{meeting.Id}/huddle/{huddle}", new Parcel.ThreadPost(meeting.Channel, huddle, CardOf(meeting)), new(meeting.Id, huddle, SaidOf(meeting))) with { LongestWait = StaysInteresting })
            : Task.CompletedTask;

    public Task HandleAsync(MeetingShown happened, HandlerContext context, CancellationToken cancellationToken) => EditAsync(happened.Meeting, context);

    public async Task HandleAsync(Report report, HuddleCardNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is not Report.Delivered { Ts: { } ts } || await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { } meeting || meeting.HuddleTs != note.Huddle)
        {
            return;
        }

        await MeetingStore.CardPostedAsync(context.Session, meeting, ts);
        if (SaidOf(meeting) != note.Said)
        {
            await EditAsync(meeting with { HuddleCardTs = ts }, context);
        }
    }

    private async Task EditAsync(Meeting meeting, HandlerContext context)
    {
        if (meeting is { HuddleCardTs: { } card, IsCancelled: false })
        {
            var edits = $"meeting/{meeting.Id}/huddle-edit/";
            var key = string.Create(CultureInfo.InvariantCulture, $"{edits}{context.Now.ToUnixTimeMilliseconds()}/{SaidOf(meeting)}");
            await context.OvertakeAsync(edits, new(meeting.Installation, key, "huddle-edit", new Parcel.Revision(meeting.Channel, card, CardOf(meeting))));
        }
    }

    private Card CardOf(Meeting meeting) => HuddleMessage.OfReview(meeting, ShownAnswersRule.Of(meeting, options.Value.FewestToCount));

    private static string SaidOf(Meeting meeting) => $"{meeting.Needed}/{(meeting.IsRevealed ? "map" : "")}";
}
