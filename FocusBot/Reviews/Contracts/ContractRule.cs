using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Facilitators;

namespace FocusBot.Reviews.Contracts;

/// <summary>Who says what a review needs, and when the thread is told how many see it differently.</summary>
internal static class ContractRule
{
    /// <summary>The people of the thread may, and the channel's facilitators.</summary>
    /// <param name="right">Whether they may change the channel's settings.</param>
    public static Right MaySay(ReviewThread thread, UserId person, Right right) => thread.HasParticipant(person) ? Right.Yes : right;

    /// <summary>A number in steps, only ever upwards while the contract stands, and never when it would be everybody else: two numbers one after the other tell nobody's name.</summary>
    /// <param name="told">What the thread was told before.</param>
    /// <param name="others">How many have written in the thread beside whoever said it.</param>
    public static int Tell(int told, int differing, int others)
    {
        var steps = differing / Crowd.Fewest * Crowd.Fewest;
        return steps < others ? Math.Max(told, steps) : told;
    }

    /// <returns>The first level among the words; <see langword="null"/> when there's none.</returns>
    public static Level? LevelIn(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => LevelVocabulary.Levels.Where(level => level.ToString().Equals(word.Trim('*', '_', ',', '.', ':'), StringComparison.OrdinalIgnoreCase)).Select(level => (Level?)level).FirstOrDefault())
        .FirstOrDefault(level => level is not null);
}
