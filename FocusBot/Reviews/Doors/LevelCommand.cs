using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Doors;

/// <summary>What somebody asks of a thread, by the command or behind a mention. A closed set.</summary>
/// <param name="Link">Absent: they mean a thread that goes without saying.</param>
internal abstract record LevelCommand(MessageLink? Link)
{
    public sealed record Ask(MessageLink? Link) : LevelCommand(Link);

    public sealed record DeclareLevel(DeclaredLevel Level, MessageLink? Link) : LevelCommand(Link);

    public sealed record Withdraw(MessageLink? Link) : LevelCommand(Link);

    public sealed record Check(MessageLink? Link) : LevelCommand(Link);

    /// <summary>Say what the review needs first.</summary>
    /// <param name="Level">Absent: they want to choose.</param>
    public sealed record Need(Level? Level, MessageLink? Link) : LevelCommand(Link);

    /// <summary>What stands where a link belongs is none.</summary>
    public sealed record NoLink(string Word) : LevelCommand((MessageLink?)null);
}
