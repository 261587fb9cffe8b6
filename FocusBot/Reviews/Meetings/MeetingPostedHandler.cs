using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;

namespace FocusBot.Reviews.Meetings;

/// <summary>Goes on with a review once its message is posted: who is in its groups is found out, and then each person is checked and asked in private.</summary>
internal sealed class MeetingPostedHandler : IHandleReport<MeetingNote>
{
    public static readonly ReportPurpose<MeetingNote> Purpose = new("meeting", MeetingJson.Default.MeetingNote) { ReadsOlder = id => new(id) };

    public async Task HandleAsync(Report report, MeetingNote note, HandlerContext context, CancellationToken cancellationToken)
    {
        switch (report, await MeetingStore.FindAsync(context.Session, report.Installation, note.Meeting))
        {
            case (Report.Delivered { Ts: { } ts }, { } meeting):
                await MeetingStore.PostedAsync(context.Session, meeting, ts);
                await MeetingGroupHandler.GoOnAsync(meeting with { Ts = ts }, note.Groups ?? [], context, cancellationToken);
                if (meeting.Time is not null)
                {
                    await context.PublishAsync(new MeetingScheduled(meeting with { Ts = ts }, WasMoved: false), cancellationToken);
                }

                break;
            case (Report.Refused refused, { } meeting):
                await MeetingStore.RemoveAsync(context.Session, meeting);
                var path = new AnswerTo(meeting.Installation, meeting.Channel, meeting.Organiser, $"meeting/{meeting.Id}/refused");
                await context.EnqueueAsync(path.With(RefusalMessage.QuestionNotPosted(meeting.Channel, refused.Reason)));
                break;
        }
    }
}

internal sealed record MeetingNote(string Meeting)
{
    /// <summary>The <see cref="GroupChoice"/>s whose people take part, too; absent in what an earlier release noted.</summary>
    public IReadOnlyList<string>? Groups { get; init; }
}

/// <summary>A user group that takes part in a review.</summary>
/// <param name="Rest">Those of whose people nobody has been asked yet.</param>
internal sealed record GroupNote(string Meeting, string Group, IReadOnlyList<string> Rest);

/// <summary>Somebody who is asked about a review.</summary>
internal sealed record InviteeNote(string Meeting, UserId Person)
{
    public static InviteeNote? ReadOlder(string note) => note.Split('/') is [var meeting, var person] ? new(meeting, new(person)) : null;
}

[JsonSerializable(typeof(MeetingNote))]
[JsonSerializable(typeof(GroupNote))]
[JsonSerializable(typeof(InviteeNote))]
internal sealed partial class MeetingJson : JsonSerializerContext;
