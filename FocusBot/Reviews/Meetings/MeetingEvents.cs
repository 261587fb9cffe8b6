using FocusBot.Conversations;

namespace FocusBot.Reviews.Meetings;

/// <summary>Somebody answered, or is no longer asked: everybody who is invited may have answered now.</summary>
internal sealed record MeetingAnswered(Meeting Meeting);

/// <summary>It is known when a live review is, or it was moved.</summary>
/// <param name="WasMoved">Its people were asked already.</param>
internal sealed record MeetingScheduled(Meeting Meeting, bool WasMoved);

/// <summary>Somebody was asked before a live review, as what they are and not as a bot.</summary>
internal sealed record InviteeAsked(Meeting Meeting, UserId Person);

/// <summary>A live review has begun: what may be shown of the answers is shown.</summary>
internal sealed record MeetingBegan(Meeting Meeting);

/// <summary>More of a live review may be seen: its map, or what its decision needs.</summary>
internal sealed record MeetingShown(Meeting Meeting);

/// <summary>A live review is over.</summary>
internal sealed record MeetingEnded(Meeting Meeting);
