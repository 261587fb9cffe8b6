using FocusBot.Conversations;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Afterwards;

/// <summary>Whether a live review discussed what its decision needed. The numbers are stored: never renumber.</summary>
internal enum MeetingVerdict
{
    Yes = 1,
    Partly = 2,
    No = 3,
}

/// <summary>What somebody who was there says of a live review.</summary>
/// <param name="Talked">The level at which it was mostly talked, as far as they say.</param>
/// <param name="IsShown">Their answer may be shown, however few there are.</param>
internal sealed record Judgement(UserId Person, MeetingVerdict Verdict, DeclaredLevel? Talked, bool IsShown);
