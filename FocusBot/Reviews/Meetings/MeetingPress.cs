using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Meetings;

/// <summary>A press on a button around a live review.</summary>
internal sealed record MeetingPress(Meeting Meeting, AnswerTo Path)
{
    /// <returns><see langword="null"/>, after saying so, when the review is forgotten or was called off.</returns>
    public static async Task<MeetingPress?> FindAsync(ConversationEvent.ButtonPressed pressed, HandlerContext context, Func<Meeting, Task<bool>>? wasThere = null)
    {
        var path = AnswerTo.Of(pressed);
        var meeting = await MeetingInReach.FindAsync(context.Session, pressed, wasThere);
        if (meeting is { IsCancelled: false })
        {
            return new(meeting, path with { Channel = meeting.Channel });
        }

        await context.EnqueueAsync(path.With(meeting is null ? MeetingMessage.Gone : MeetingMessage.CalledOff));
        return null;
    }
}
