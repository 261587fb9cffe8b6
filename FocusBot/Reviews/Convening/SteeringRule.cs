using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>Whether somebody may move a live review or call it off.</summary>
internal static class SteeringRule
{
    public static Card? Refuse(Meeting meeting, UserId person) =>
        !meeting.MaySteer(person) ? ConveningMessage.OnlyTheOrganiser
        : meeting.IsCancelled ? MeetingMessage.CalledOff
        : meeting.EndedAt is not null ? ConveningMessage.OverAlready
        : null;
}
