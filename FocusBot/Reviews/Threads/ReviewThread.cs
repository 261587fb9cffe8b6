using FocusBot.Conversations;

namespace FocusBot.Reviews.Threads;

/// <summary>The facts of one review thread: a root message with its replies in a channel where FocusBot is.</summary>
/// <param name="Participants">The people who have written in it and whose messages still stand, in the order of their first message.</param>
/// <param name="IsComplete">Every author is known: FocusBot saw the thread from its root on, or has read it.</param>
/// <param name="IsClosed">Its root is gone: answers change no more.</param>
internal sealed record ReviewThread(
    ThreadKey Key,
    IReadOnlyList<UserId> Participants,
    IReadOnlyList<Declaration> Declarations,
    MessageTs LastActivity,
    bool IsComplete,
    bool IsClosed)
{
    public bool HasParticipant(UserId person) => Participants.Contains(person);

    public Declaration? DeclarationOf(UserId person) => Declarations.FirstOrDefault(declaration => declaration.Person == person);
}
