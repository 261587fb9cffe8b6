using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Huddles;

/// <summary>The one card in the thread of a huddle. It asks nothing.</summary>
internal static class HuddleMessage
{
    /// <param name="shown">What of the answers may stand on it.</param>
    /// <returns><see langword="null"/> when there is nothing to show.</returns>
    public static Card? For(Meeting meeting, ShownAnswers shown)
    {
        List<CardPart> parts = meeting.IsRevealed && shown is not ShownAnswers.None ? MeetingMessage.MapParts(meeting, shown)
            : meeting.Needed is { } needed ? [MeetingMessage.Needed(needed)]
            : [];
        return parts.Count == 0 ? null : new([.. parts, new CardPart.Note("I post nothing else here, and I hear and read nothing of what’s said.")]);
    }
}
