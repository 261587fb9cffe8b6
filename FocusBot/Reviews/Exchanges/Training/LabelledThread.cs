using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges.Training;

/// <summary>One thread of the corpus.</summary>
/// <param name="Kind">What its writer meant it to be: <c>mismatch</c>, or one of the kinds of clean threads.</param>
/// <param name="Levels">What a person who followed the guide said each message argues from.</param>
/// <param name="Pairs">The two people who are mismatched, if any; each two once.</param>
internal sealed record LabelledThread(
    string File, string Id, string Kind, IReadOnlyList<ThreadMessage> Messages, IReadOnlyList<Level> Levels, IReadOnlyList<LabelledPair> Pairs)
{
    public bool IsClean => Pairs.Count is 0;

    public LabelledPair? PairOf(UserId one, UserId other) => Pairs.FirstOrDefault(pair => pair.IsOf(one, other));
}

/// <summary>Two people of a thread who argue past each other.</summary>
/// <param name="EvidentAt">The number of the message, counted from 1, from which it can be seen.</param>
internal sealed record LabelledPair(UserId First, Level FirstLevel, UserId Second, Level SecondLevel, int EvidentAt)
{
    public bool IsOf(UserId one, UserId other) => (First == one && Second == other) || (First == other && Second == one);

    public Level LevelOf(UserId person) => person == First ? FirstLevel : SecondLevel;
}
