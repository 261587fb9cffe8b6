using FocusBot.Conversations;
using FocusBot.Reviews.Exchanges.Pairs;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>Two people of a thread as they stand after one of its messages.</summary>
/// <param name="Position">The number of that message, counted from 1.</param>
/// <param name="Pair">What is labelled about the two; <see langword="null"/> when they are not mismatched.</param>
/// <param name="LevelsAreRight">Whether the levels read are those of the label.</param>
/// <param name="Values">The <see cref="ExchangeFeatures"/>.</param>
/// <param name="Phrases">How much of what the two said since their first message has each phrase.</param>
internal sealed record TrainingMoment(
    LabelledThread Thread, int Position, UserId First, UserId Second, LabelledPair? Pair, bool LevelsAreRight, double[] Values, IReadOnlyDictionary<string, double> Phrases)
{
    public (UserId, UserId) Two => (First, Second);

    /// <summary>Whether the two are stuck by now; <see langword="null"/> right before it is evident, when neither answer is wrong.</summary>
    public bool? IsStuck => Pair is null ? false : Position >= Pair.EvidentAt ? true : Position < Pair.EvidentAt - 1 ? false : null;
}
