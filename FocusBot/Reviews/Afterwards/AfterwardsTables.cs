using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;

namespace FocusBot.Reviews.Afterwards;

internal static class AfterwardsTables
{
    private const string Owner = "Reviews/Afterwards";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("meeting_attendee", ["meeting", "person"], [new("person", "live reviews after which you’re counted among those who were there")], new("listed_at"), Owner)
        {
            Parent = new(MeetingTables.Meeting, "meeting"),
            Fades = Fading.Rows,
            Show = row => MeetingTables.Shown(row),
        },
        new("meeting_verdict", ["meeting", "person"], [new("person", "live reviews you judged afterwards")], new("given_at"), Owner)
        {
            Parent = new(MeetingTables.Meeting, "meeting"),
            Fades = Fading.Rows,
            Show = row => MeetingTables.Shown(
                row,
                row.Number("talked") is { } talked ? ((DeclaredLevel)talked).Label() : null,
                row.Number("verdict") is { } verdict ? $"{(MeetingVerdict)verdict}" : null),
        },
    ];
}
