using FocusBot.Conversations;

namespace FocusBot.Reviews.Exchanges.Training.Stuck;

/// <summary>Two people of a passage as they stand after one of its messages, not passed over for a plain reason.</summary>
/// <param name="Place">The message's, counted from 0.</param>
/// <param name="IsStuck"><see langword="null"/> when neither answer is wrong.</param>
internal sealed record StuckMoment(Passage Passage, int Place, UserId First, UserId Second, double[] Evidence, bool? IsStuck)
{
    public (UserId, UserId) Two => (First, Second);
}
