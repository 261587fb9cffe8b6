using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Huddles;

/// <summary>Keeps the one card in a huddle's thread: posted once, and edited in place when the map comes later.</summary>
internal sealed class HuddleCards(IOptions<MeetingOptions> options) : IHandle<HuddleBegan>, IHandle<MapShown>, IHandleReport<HuddleCardNote>
{
    public static readonly ReportPurpose<HuddleCardNote> Posted = new("huddle-card", HuddlesJson.Default.HuddleCardNote);

    private static readonly TimeSpan StaysInteresting = TimeSpan.FromMinutes(15);

    public Task HandleAsync(HuddleBegan happened, HandlerContext context, CancellationToken cancellationToken) => ShowAsync(happened.Meeting, context);

    /// <summary>Shown when the huddle began, it is on the card from the first.</summary>
    public Task HandleAsync(MapShown happened, HandlerContext context, CancellationToken cancellationToken) =>
        happened.Meeting is { HuddleTs: not null } meeting ? ShowAsync(meeting, context) : Task.CompletedTask;

    public async Task HandleAsync(Report report, HuddleCardNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is not Report.Delivered { Ts: { } ts } || await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { } meeting)
        {
            return;
        }

        await MeetingStore.CardPostedAsync(context.Session, meeting, ts);
        if (meeting.IsRevealed != note.HasMap)
        {
            await ShowAsync(meeting with { HuddleCardTs = ts }, context);
        }
    }

    private async Task ShowAsync(Meeting meeting, HandlerContext context)
    {
        if (meeting is not { HuddleTs: { } huddle, IsCancelled: false } || HuddleMessage.For(meeting, ShownAnswersRule.Of(meeting, options.Value.FewestToCount)) is not { } card)
        {
            return;
        }

        await (meeting.HuddleCardTs is { } posted
            ? context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/huddle/{context.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}", "huddle-edit", new Parcel.Revision(meeting.Channel, posted, card)))
            : context.EnqueueAsync(Posted.Send(
                meeting.Installation, $"meeting/{meeting.Id}/huddle", new Parcel.ThreadPost(meeting.Channel, huddle, card), new(meeting.Id, meeting.IsRevealed)) with { LongestWait = StaysInteresting }));
    }
}
