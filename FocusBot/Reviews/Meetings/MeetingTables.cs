using FocusBot.Reviews.Threads;
using FocusBot.Storage.Tables;

namespace FocusBot.Reviews.Meetings;

internal static class MeetingTables
{
    private const string Owner = "Reviews/Meetings";

    // The review is also the others'.
    public static KeptTable Meeting { get; } =
        new("meeting", ["meeting"], [new("organiser", "live reviews you asked about", Leaves.RowWithBlank)], new("asked_at"), Owner)
        {
            IsOfChannel = true,
            Fades = Fading.Rows,
            Show = row => Shown(row),
        };

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        Meeting,
        new("meeting_invitee", ["meeting", "person"], [new("person", "live reviews you are invited to")], new("answered_at"), Owner)
        {
            Parent = new(Meeting, "meeting"),
            Fades = Fading.Rows,
            Show = Invited,
        },
    ];

    private static PersonalRow Invited(KeptRow row)
    {
        var level = row.Number("level") is { } number ? ((DeclaredLevel)number).Label() : null;
        return Shown(row, level, at: row.At("answered_at") ?? row.At("asked_at")) with { Says = level is null ? null : $"before a live review you answered {level}" };
    }

    public static PersonalRow Shown(KeptRow row, string? level = null, string? verdict = null, DateTimeOffset? at = null)
    {
        var shown = row.Shown(row.Fact("channel"), row.Fact("ts"), ("level", level), ("verdict", verdict), at is null ? row.When() : ("at", KeptRow.Iso(at)));
        return at is null ? shown : shown with { At = at };
    }
}
