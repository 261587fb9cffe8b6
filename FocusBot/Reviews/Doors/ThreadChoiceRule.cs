using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Requests;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Doors;

/// <summary>What a command comes to. A closed set.</summary>
internal abstract record ThreadChoice
{
    private ThreadChoice() { }

    /// <summary>It means this thread.</summary>
    public sealed record Meant(ThreadKey Thread) : ThreadChoice;

    /// <summary>It may mean several: the person is to choose.</summary>
    public sealed record Open(Form Form) : ThreadChoice;

    public sealed record Refused(Card Card) : ThreadChoice;
}

/// <summary>Which thread a typed command means, and what it asks of it.</summary>
internal static class ThreadChoiceRule
{
    /// <returns><see langword="null"/> when what was typed does not settle it.</returns>
    public static ThreadChoice? ByWords(LevelCommand command, CommandUse use) => command switch
    {
        LevelCommand.NoLink(var word) => new ThreadChoice.Refused(HelpMessage.LinkExpected(word)),
        { Link: { } link } when LinkRule.Refuse(link, use.Channel) is { } refusal => new ThreadChoice.Refused(Card.Saying(refusal)),
        { Link: { } link } => new ThreadChoice.Meant(new(use.Installation, link.Channel, link.Root)),
        _ => null,
    };

    /// <param name="active">The threads of the channel that are going on.</param>
    public static ThreadChoice ByChannel(
        LevelCommand command, CommandUse use, Channel? channel, IReadOnlyList<ReviewThread> active, DateTimeOffset now) => command switch
    {
        _ when RequestRule.Refuse(channel) is { } refusal => new ThreadChoice.Refused(refusal),
        _ when TheOnlyOne(command, active, use.User) is { } only => new ThreadChoice.Meant(only.Key),
        LevelCommand.Ask => new ThreadChoice.Open(LevelForm.ForChannel(use.Channel, active, now, asks: true)),
        LevelCommand.DeclareLevel(var level, _) => new ThreadChoice.Open(LevelForm.ForChannel(use.Channel, active, now, level)),
        LevelCommand.Need(var level, _) => new ThreadChoice.Open(NeedsForm.ForChannel(use.Channel, active, now, level)),
        _ when channel is null => new ThreadChoice.Refused(RefusalMessage.NotAMember(use.Channel)),
        _ => new ThreadChoice.Refused(RefusalMessage.WhichThread),
    };

    public static ThreadRequest? RequestOf(LevelCommand command, ThreadKey thread, AnswerTo path, DateTimeOffset now) => command switch
    {
        LevelCommand.Ask => new ThreadRequest.Ask(thread, path),
        LevelCommand.Check => new ThreadRequest.Check(thread, path),
        LevelCommand.Withdraw => new ThreadRequest.Withdraw(thread, path, now),
        LevelCommand.Need need => new ThreadRequest.Need(thread, path, need.Level, now),
        LevelCommand.DeclareLevel declare => new ThreadRequest.DeclareLevel(thread, path, declare.Level, now),
        _ => null,
    };

    /// <summary>Without a link a command means a thread only when there is no doubt: never "the latest".</summary>
    private static ReviewThread? TheOnlyOne(LevelCommand command, IReadOnlyList<ReviewThread> active, UserId person)
    {
        IReadOnlyList<ReviewThread> meant = command is LevelCommand.DeclareLevel or LevelCommand.Withdraw or LevelCommand.Need
            ? [.. active.Where(thread => thread.HasParticipant(person))]
            : active;
        return meant is [var only] ? only : null;
    }
}
