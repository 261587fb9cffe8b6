using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Phrases;

namespace FocusBot.Reviews.Exchanges.Signs;

/// <summary>A message of one of two people, with what a sign may look at.</summary>
/// <param name="Answered">The newest message of the other, if this one answers it.</param>
/// <param name="Own">The level that its author has argued from.</param>
/// <param name="Theirs">The level that the other has argued from.</param>
internal sealed record Turn(MessageFacts Message, MessageFacts? Answered, Level Own, Level Theirs)
{
    /// <summary>Whether neither of the two has written since.</summary>
    public bool IsNewest { get; init; }

    /// <summary>Whether it's said to the other: it answers them or turns to them, and not to somebody else.</summary>
    public bool IsTowards { get; init; }

    /// <summary>The probability that it argues from its author's level.</summary>
    public double AtOwn => Message.Levels[Own];

    /// <summary>The probability that it argues from the other's level.</summary>
    public double AtTheirs => Message.Levels[Theirs];

    /// <summary>How much of the answered message it takes up: 0 to 1.</summary>
    public double Uptake { get; } = Answered is null ? 0 : Content.Shared(Message.Content, Answered.Content);
}
