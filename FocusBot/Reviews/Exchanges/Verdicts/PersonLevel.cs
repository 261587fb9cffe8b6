using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Verdicts;

/// <summary>The level that one person argues from in a thread.</summary>
/// <param name="Level"><see cref="Level.None"/> when nothing at a level was read from their messages, and nothing declared.</param>
/// <param name="Written">What their messages say: the same as <paramref name="Level"/> unless they declared another.</param>
/// <param name="Messages">The messages that carry the written level, oldest first, with their cues; at most three.</param>
internal sealed record PersonLevel(
    UserId Person, Level Level, bool IsDeclared, Level Written, IReadOnlyList<MessageReading> Messages)
{
    /// <summary>They declared one level and write at another, which is a reason to ask and never to assert.</summary>
    public bool Disagrees => IsDeclared && Written is not Level.None && Written != Level;
}
