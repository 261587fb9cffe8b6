using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Reviews.Contracts;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>The words that ask something of a thread, and what may follow each: the link of a message.</summary>
internal static class LevelCommandRule
{
    public const string Ask = "ask", Check = "check", Withdraw = "withdraw", Needs = "needs", NotSure = "not sure";

    /// <param name="word">As the table of words knows it.</param>
    /// <returns><see langword="null"/> when the word asks nothing of a thread.</returns>
    public static LevelCommand? Read(string word, WrittenText rest)
    {
        var link = MessageLink.Find(rest.Marked);
        LevelCommand? command = word switch
        {
            Ask or CommandLineRule.Link => new LevelCommand.Ask(link),
            Check => new LevelCommand.Check(link),
            Withdraw => new LevelCommand.Withdraw(link),
            Needs => new LevelCommand.Need(ContractRule.LevelIn(rest.Marked), link),
            NotSure => new LevelCommand.DeclareLevel(DeclaredLevel.NotSure, link),
            _ when DeclaredLevels.Find(word) is { } level => new LevelCommand.DeclareLevel(level, link),
            _ => null,
        };
        return command is not null and not LevelCommand.Need && link is null && !rest.IsEmpty ? new LevelCommand.NoLink(word) : command;
    }
}
