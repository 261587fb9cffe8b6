using FocusBot.Levels;

namespace FocusBot.Reviews.Exchanges;

/// <summary>A message of one of two people, with what a sign may look at.</summary>
/// <param name="Answered">The newest message of the other, if this one answers it.</param>
/// <param name="Earlier">What its author wrote before, newest first; at most six.</param>
/// <param name="Own">The level that its author has argued from.</param>
/// <param name="Theirs">The level that the other has argued from.</param>
internal sealed record Turn(MessageFacts Message, MessageFacts? Answered, IReadOnlyList<MessageFacts> Earlier, Level Own, Level Theirs)
{
    /// <summary>Whether neither of the two has written since.</summary>
    public bool IsNewest { get; init; }

    /// <summary>The probability that it argues from its author's level.</summary>
    public double AtOwn => Message.Levels[Own];

    /// <summary>The probability that it argues from the other's level.</summary>
    public double AtTheirs => Message.Levels[Theirs];

    /// <summary>How much of the answered message it takes up: 0 to 1.</summary>
    public double Uptake => Answered is null ? 0 : Content.Shared(Message.Content, Answered.Content);

    /// <summary>How much it shares at most with one of its author's earlier messages that is <paramref name="like"/> it: 0 to 1.</summary>
    public double Echo(Wording like)
    {
        var most = 0.0;
        foreach (var earlier in Earlier)
        {
            most = like is Wording.None || earlier.Has(like) ? Math.Max(most, Content.Shared(Message.Content, earlier.Content)) : most;
        }

        return most;
    }
}
