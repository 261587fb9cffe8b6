using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>Which thread a typed command means, and what it asks of it.</summary>
internal static class CommandThreads
{
    public static MessageLink? LinkOf(LevelCommand command) => command switch
    {
        LevelCommand.Ask ask => ask.Link,
        LevelCommand.DeclareLevel declare => declare.Link,
        LevelCommand.Withdraw withdraw => withdraw.Link,
        LevelCommand.Check check => check.Link,
        _ => null,
    };

    /// <summary>Without a link a command means a thread only when there is no doubt: never "the latest".</summary>
    public static ReviewThread? TheOnlyOne(LevelCommand command, IReadOnlyList<ReviewThread> active, UserId person)
    {
        IReadOnlyList<ReviewThread> meant = command is LevelCommand.DeclareLevel or LevelCommand.Withdraw
            ? [.. active.Where(thread => thread.HasParticipant(person))]
            : active;
        return meant is [var only] ? only : null;
    }

    public static ThreadRequest? RequestOf(LevelCommand command, ThreadKey thread, AnswerTo path, DateTimeOffset now) => command switch
    {
        LevelCommand.Ask => new ThreadRequest.Ask(thread, path),
        LevelCommand.Check => new ThreadRequest.Check(thread, path),
        LevelCommand.Withdraw => new ThreadRequest.Withdraw(thread, path, now),
        LevelCommand.DeclareLevel declare => new ThreadRequest.DeclareLevel(thread, path, declare.Level, now),
        _ => null,
    };
}
