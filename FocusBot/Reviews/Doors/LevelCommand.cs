using FocusBot.Conversations;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>What somebody typed after the command's name. A closed set.</summary>
internal abstract record LevelCommand
{
    private LevelCommand() { }

    public sealed record OpenForm : LevelCommand;

    public sealed record Ask(MessageLink? Link) : LevelCommand;

    public sealed record DeclareLevel(DeclaredLevel Level, MessageLink? Link) : LevelCommand;

    public sealed record Withdraw(MessageLink? Link) : LevelCommand;

    public sealed record Check(MessageLink? Link) : LevelCommand;

    public sealed record Help : LevelCommand;

    /// <summary>A word that another part of FocusBot answers.</summary>
    public sealed record Elsewhere : LevelCommand;

    /// <param name="Word">What was typed, cut to a readable length.</param>
    public sealed record UnknownWord(string Word) : LevelCommand;

    /// <summary>What stands where a link belongs is none.</summary>
    public sealed record NoLink(string Verb) : LevelCommand;
}
