using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Huddles;

/// <summary>Which of a channel's live reviews a huddle is, if it is one.</summary>
internal static class HuddleRule
{
    /// <summary>After this one it counts as over, whatever was heard of it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>So long after its beginning a card is a card at its start.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(5);

    // Nobody discusses anything in less.
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15), Untimed = TimeSpan.FromDays(1), UsualLength = TimeSpan.FromHours(1);

    /// <summary>One whose time it is, or that begins soon and whose people are there; otherwise one without a time that people were asked about today, and who are there. Of several, the one whose people are there.</summary>
    /// <returns><see langword="null"/> for any other huddle, and when it can't be told which it is.</returns>
    public static Meeting? Of(IReadOnlyList<Meeting> open, DateTimeOffset begun, HuddleState huddle)
    {
        var timed = open.Where(meeting => meeting.Time is { } time && begun < time.End
            && (begun >= time.Start || (begun >= time.Start - Early && HasPeopleOf(meeting, huddle)))).ToList();
        var nearest = timed.Where(meeting => Distance(meeting, begun) == timed.Min(other => Distance(other, begun))).ToList();
        var meant = nearest.Count > 0 ? nearest : open.Where(meeting => meeting is { Time: null, Ts: { } ts } && begun >= ts.Instant && begun - ts.Instant < Untimed && HasPeopleOf(meeting, huddle)).ToList();
        return meant.Count <= 1 ? meant.FirstOrDefault()
            : meant.Where(meeting => HasPeopleOf(meeting, huddle)).ToList() is [var one] ? one
            : null;
    }

    /// <summary>When to look after it, if nothing was heard of its end.</summary>
    public static DateTimeOffset LooksAt(Meeting meeting, DateTimeOffset now) => meeting.Time is { } time && time.End > now ? time.End : now + UsualLength;

    /// <summary>It has only begun: a card later on would interrupt.</summary>
    public static bool IsAtItsStart(MessageTs huddle, DateTimeOffset now) => now - huddle.Instant < Start;

    /// <summary>One that was over at once, or before the review was to begin: the review is still to come.</summary>
    public static bool WasSlip(Meeting meeting, MessageTs huddle, DateTimeOffset ended) => ended - huddle.Instant < Shortest || ended <= meeting.Time?.Start;

    private static TimeSpan Distance(Meeting meeting, DateTimeOffset begun) => ((meeting.Time?.Start ?? begun) - begun).Duration();

    private static bool HasPeopleOf(Meeting meeting, HuddleState huddle) =>
        (huddle.BegunBy is { } by && meeting.InviteeOf(by) is not null) || huddle.People.Any(person => meeting.InviteeOf(person) is not null);
}
