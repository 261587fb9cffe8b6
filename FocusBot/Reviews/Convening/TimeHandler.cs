using System.Globalization;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>Says in a live review's thread when it is, and lets it begin when its time has come.</summary>
internal sealed class TimeHandler : IHandle<MeetingScheduled>, IHandleReport<MeetingTimeNote>
{
    public static readonly ReportPurpose<MeetingTimeNote> Said = new("meeting-time", ConveningJson.Default.MeetingTimeNote);
    public static readonly ReportPurpose<MeetingTimeNote> Begins = new("meeting-begins", ConveningJson.Default.MeetingTimeNote);

    public async Task HandleAsync(MeetingScheduled happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (happened.Meeting is not { Ts: { } root, Time: { } time } meeting)
        {
            return;
        }

        var (card, key) = (ConveningMessage.When(meeting, time), $"meeting/{meeting.Id}/time");
        await (meeting.TimeTs is { } said
            ? EditAsync(meeting, said, card, context)
            : context.EnqueueAsync(Said.Send(meeting.Installation, key, new Parcel.ThreadPost(meeting.Channel, root, card), new(meeting.Id, time.End))));
        var begins = Begins.Send(meeting.Installation, $"meeting/{meeting.Id}/begins/{MeetingTimeNote.KeyOf(time.Start)}", new Parcel.Alarm(), new(meeting.Id, time.Start));

        // A map of a review that is over helps nobody.
        await context.EnqueueAsync(begins with { DueAt = time.Start, LongestWait = time.End - time.Start });
    }

    public async Task HandleAsync(Report report, MeetingTimeNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting) is not { Time: { } time } meeting)
        {
            return;
        }

        if (report is Report.Delivered { Ts: { } ts } && report.Purpose == Said.Text)
        {
            await SaidAsync(meeting, time, ts, isStillSo: time.End == note.At, context);
        }
        else if (report is Report.Delivered && meeting is { IsCancelled: false, EndedAt: null } && time.Start == note.At)
        {
            // Had it been moved since, another alarm would ring.
            await context.PublishAsync(new MeetingBegan(meeting), cancellationToken);
        }
    }

    private static async Task SaidAsync(Meeting meeting, MeetingTime time, MessageTs ts, bool isStillSo, HandlerContext context)
    {
        await MeetingStore.TimeSaidAsync(context.Session, meeting, ts);
        if (meeting.IsCancelled || !isStillSo)
        {
            await EditAsync(meeting, ts, meeting.IsCancelled ? ConveningMessage.CalledOff(meeting) : ConveningMessage.When(meeting, time), context);
        }
    }

    private static Task<bool> EditAsync(Meeting meeting, MessageTs said, Card card, HandlerContext context) => context.EnqueueAsync(new(
        meeting.Installation, $"meeting/{meeting.Id}/time/{MeetingTimeNote.KeyOf(context.Now)}", "meeting-moved", new Parcel.Revision(meeting.Channel, said, card)));
}

/// <summary>A moment of a live review, as it was when the alarm was set.</summary>
internal sealed record MeetingTimeNote(string Meeting, DateTimeOffset At)
{
    public static string KeyOf(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}

[JsonSerializable(typeof(MeetingTimeNote))]
[JsonSerializable(typeof(ReminderNote))]
internal sealed partial class ConveningJson : JsonSerializerContext;
