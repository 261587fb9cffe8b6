using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>What somebody wants to ask about a live review.</summary>
/// <param name="People">Beside whoever asks.</param>
/// <param name="Topic">It goes into the message and is kept nowhere else.</param>
internal sealed record MeetingPlan(IReadOnlyList<UserId> People, string Topic)
{
    public const int LongestTopic = 150;

    /// <summary>Whose people take part, too; who these are is asked once the review has begun.</summary>
    public IReadOnlyList<GroupChoice> Groups { get; init; } = [];

    public MeetingTime? Time { get; init; }

    public Level? Needed { get; init; }

    public bool Reminds { get; init; }

    public override string ToString() => $"{People.Count} people";
}
