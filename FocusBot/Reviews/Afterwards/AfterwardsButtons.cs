using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Afterwards;

/// <summary>The buttons after a live review. Their value names the review.</summary>
internal static class AfterwardsButtons
{
    public static readonly ButtonWord Judge = new("meeting.verdict."), Talked = new("meeting.talked.");
    public static readonly ButtonWord Absent = new("meeting.absent"), Show = new("meeting.verdict-show"), Hide = new("meeting.verdict-hide"), Share = new("meeting.share");

    public static CardPart.Buttons Verdicts(Meeting meeting) => new(
        [.. Enum.GetValues<MeetingVerdict>().Select(verdict => new CardButton(verdict.ToString(), Judge + verdict.ToString().ToLowerInvariant(), meeting.Id)), new("I wasn’t there", Absent, meeting.Id)]);

    public static CardPart.Buttons Levels(Meeting meeting, DeclaredLevel? except) => new(
        [.. DeclaredLevels.All.Where(level => level != except).Select(level => new CardButton(level.Label(), Talked + level.Word(), meeting.Id))]);

    public static MeetingVerdict? VerdictOf(string action) =>
        After(Judge, action) is { } word && Enum.TryParse<MeetingVerdict>(word, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;

    public static DeclaredLevel? LevelOf(string action) => DeclaredLevels.Find(After(Talked, action));

    private static string? After(string prefix, string action) => action.StartsWith(prefix, StringComparison.Ordinal) ? action[prefix.Length..] : null;
}
