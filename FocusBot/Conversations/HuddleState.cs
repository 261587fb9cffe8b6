namespace FocusBot.Conversations;

/// <summary>What is known of a huddle. Slack promises none of it.</summary>
/// <param name="People">Everybody who has been there, as far as it says.</param>
internal sealed record HuddleState(IReadOnlyList<UserId> People, bool HasEnded)
{
    public UserId? BegunBy { get; init; }

    /// <summary>When it ended, where it says so.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
