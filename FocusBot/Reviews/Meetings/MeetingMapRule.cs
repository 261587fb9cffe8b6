using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>Where the people of a review differ, and what to open it with.</summary>
internal static class MeetingMapRule
{
    /// <summary>Every pair of levels that was answered, in the order in which people are shown the levels.</summary>
    public static IReadOnlyList<(Level One, Level Other)> Gaps(Meeting meeting)
    {
        var present = LevelVocabulary.Levels.Where(level => meeting.Invitees.Any(invitee => invitee.Level?.AsLevel() == level)).ToList();
        return [.. from one in present.Index() from other in present.Skip(one.Index + 1) select (one.Item, other)];
    }

    /// <summary>One opening question for each gap; and one for the level that the decision needs, when nobody argues from it.</summary>
    public static IReadOnlyList<string> Questions(Meeting meeting)
    {
        var questions = Gaps(meeting).Select(gap => Question(gap.One, gap.Other)).ToList();
        if (meeting.Needed is { } needed && meeting.Invitees.All(invitee => invitee.Level?.AsLevel() != needed))
        {
            questions.Add(needed.Question());
        }

        return questions;
    }

    /// <summary>Neutral, fixed, and the same whichever side comes first.</summary>
    private static string Question(Level one, Level other) => (one, other) switch
    {
        (Level.Impact, Level.Execution) => "What would customers notice if the plan changed, and what does the plan take so that they notice it?",
        (Level.Impact, Level.Optics) => "Which effect do we expect, and who inside looks out for it?",
        _ => "Where does the work stand, and who inside waits to hear of it?",
    };
}
