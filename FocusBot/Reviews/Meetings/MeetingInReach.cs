using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Reviews.Meetings;

/// <summary>The live review that a button names, for the people in it and for whoever pressed in its channel, where all can read who is asked.</summary>
internal static class MeetingInReach
{
    /// <param name="wasThere">Whether they were at the review without having been invited; absent: that gives them nothing to do with it.</param>
    public static async Task<Meeting?> FindAsync(DbSession session, ConversationEvent.ButtonPressed pressed, Func<Meeting, Task<bool>>? wasThere = null) =>
        await MeetingStore.FindAsync(session, pressed.Installation, pressed.Value.Text) is { } meeting
        && (pressed.Channel == meeting.Channel || meeting.Organiser == pressed.User || meeting.InviteeOf(pressed.User) is not null || (wasThere is not null && await wasThere(meeting)))
            ? meeting
            : null;

    /// <summary>The live review that a form is about, for whoever may move it.</summary>
    public static async Task<Meeting?> FindAsync(DbSession session, ConversationEvent.FormSubmitted sent) =>
        await MeetingStore.FindAsync(session, sent.Installation, sent.State.Text) is { } meeting && meeting.MaySteer(sent.User) ? meeting : null;
}
