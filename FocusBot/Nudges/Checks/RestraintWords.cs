namespace FocusBot.Nudges.Checks;

/// <summary>The words for each restraint, for whoever asks why nothing was said.</summary>
internal static class RestraintWords
{
    public static string Sentence(this Restraint restraint) => restraint switch
    {
        Restraint.NotEnough => "What has been written so far isn’t enough to speak.",
        Restraint.UnknownThread => "FocusBot hasn’t seen this thread begin, so it says nothing by itself here.",
        Restraint.Mode => "In this channel FocusBot speaks only when somebody asks it to.",
        Restraint.NotListed => "Whoever runs FocusBot has named the channels in which it reads along, and this isn’t one of them.",
        Restraint.Paused => "The last two private questions here came to nothing, so FocusBot asks nobody by itself for a month.",
        Restraint.OftenWrong => "Too few of the readings that people looked at here were right, so FocusBot reads nothing until a facilitator resumes it.",
        Restraint.QuietHour => "It’s a quiet hour in this channel.",
        Restraint.MutedThread => "Somebody muted FocusBot in this thread.",
        Restraint.ClosedThread => "The first message of the thread is gone, so the thread is closed.",
        Restraint.NotToBeAddressed => "One of the two has asked FocusBot to be left alone, or no longer takes part.",
        Restraint.Unsure => "One of the two said “mixed” or “not sure”, which is never taken for a mismatch.",
        Restraint.Declared => "Both said their level themselves, so there’s nothing to guess.",
        Restraint.SpokenHere => "FocusBot has spoken in this thread, and it speaks by itself only once a thread.",
        Restraint.Nudged => "The two have had their nudge in this thread, and there’s never a second.",
        Restraint.MovedOn => "The thread has rested for more than an hour, so it has moved on.",
        Restraint.AddressedToday => "One of the two was addressed in the last 24 hours, and FocusBot leaves people alone after that.",
        Restraint.AddressedThisWeek => "One of the two was addressed often enough in the last seven days.",
        Restraint.AskedBefore => "Each of the two has said their level here, or was asked for it before.",
        Restraint.AskedThisWeek => "FocusBot has asked two people in this channel in the last seven days, and asks once a week until a question has found a difference.",
        _ => throw new ArgumentOutOfRangeException(nameof(restraint), restraint, "This restraint has no words yet."),
    };
}
