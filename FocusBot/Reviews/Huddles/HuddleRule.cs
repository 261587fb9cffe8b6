using FocusBot.Conversations;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Huddles;

/// <summary>Which of a channel's live reviews a huddle is, if it is one.</summary>
internal static class HuddleRule
{
    /// <summary>Nobody discusses anything in less.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(3);

    /// <summary>After this one it counts as over, whatever was heard of it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15), Untimed = TimeSpan.FromDays(1), UsualLength = TimeSpan.FromHours(1);

    /// <summary>One whose time it is; otherwise one without a time that people were asked about today. Of several, the one whose people are there.</summary>
    /// <returns><see langword="null"/> for any other huddle, and when it can't be told which it is.</returns>
    public static Meeting? Of(IReadOnlyList<Meeting> open, DateTimeOffset begun, HuddleState huddle)
    {
        var timed = open.Where(meeting => meeting.Time is { } time && begun >= time.Start - Early && begun < time.End).ToList();
        var nearest = timed.Where(meeting => Distance(meeting, begun) == timed.Min(other => Distance(other, begun))).ToList();
        var meant = nearest.Count > 0 ? nearest : open.Where(meeting => meeting is { Time: null, Ts: { } ts } && begun - ts.Instant < Untimed).ToList();
        return meant.Count <= 1 ? meant.FirstOrDefault()
            : meant.Where(meeting => HasPeopleOf(meeting, huddle)).ToList() is [var one] ? one
            : null;
    }

    /// <summary>When to look after it, if nothing was heard of its end.</summary>
    public static DateTimeOffset LooksAt(Meeting meeting, DateTimeOffset now) => meeting.Time is { } time && time.End > now ? time.End : now + UsualLength;

    private static TimeSpan Distance(Meeting meeting, DateTimeOffset begun) => ((meeting.Time?.Start ?? begun) - begun).Duration();

    private static bool HasPeopleOf(Meeting meeting, HuddleState huddle) =>
        (huddle.BegunBy is { } by && meeting.InviteeOf(by) is not null) || huddle.People.Any(person => meeting.InviteeOf(person) is not null);
}
