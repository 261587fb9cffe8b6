using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Meetings;
using Microsoft.Extensions.Options;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Tells a live review's thread what its people say of it: one line, soon after everybody has answered or a day later. After that nothing changes any more.</summary>
internal sealed class ResultHandler(IOptions<MeetingOptions> options) : IHandle<Judged>, IHandleReport<ClosingNote>
{
    public static readonly ReportPurpose<ClosingNote> Closes = new("meeting-closes", AfterwardsJson.Default.ClosingNote);

    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(1);

    // The last one to answer may still say at which level they mostly talked.
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(Judged happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Meeting is { EndedAt: not null } meeting && await AfterwardsStore.AwaitedAsync(context.Session, meeting) == 0)
        {
            var closes = Closes.Send(meeting.Installation, $"meeting/{meeting.Id}/complete", new Parcel.Alarm(), new(meeting.Id) { IsEarly = true });
            await context.EnqueueAsync(closes with { DueAt = context.Now + TimeToFinish });
        }
    }

    public async Task HandleAsync(Report report, ClosingNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (report is Report.Delivered && await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is { IsCancelled: false } meeting)
        {
            var result = await ResultAsync(meeting, context);

            // A few who may still agree to be told are given the day to do so.
            if (result is not null || !note.IsEarly)
            {
                await CloseAsync(meeting, result, context);
            }
        }
    }

    /// <summary>Whoever has opted out since isn't counted.</summary>
    private async Task<ReviewResult?> ResultAsync(Meeting meeting, HandlerContext context)
    {
        var counted = new List<Judgement>();
        foreach (var judgement in await AfterwardsStore.JudgementsAsync(context.Session, meeting))
        {
            if (await PeopleStore.IsAnalysedAsync(context.Session, meeting.Installation, judgement.Person, context.Now))
            {
                counted.Add(judgement);
            }
        }

        return ReviewResultRule.Of(counted, options.Value.FewestToCount);
    }

    private static async Task CloseAsync(Meeting meeting, ReviewResult? result, HandlerContext context)
    {
        if (await MeetingStore.CloseAsync(context.Session, meeting, result?.Said, context.Now) && result is not null && meeting.Ts is { } root)
        {
            await context.EnqueueAsync(new(
                meeting.Installation, $"meeting/{meeting.Id}/result", "meeting-result", new Parcel.ThreadPost(meeting.Channel, root, AfterwardsMessage.Result(meeting, result))));
        }
    }
}

/// <summary>Somebody has said how a live review went, or that they weren't there.</summary>
internal sealed record Judged(Meeting Meeting);
