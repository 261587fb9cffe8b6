using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Threads;

namespace FocusBot.Reviews.Meetings;

/// <summary>The buttons around a live review. Their value names the review; what a press may do is checked against who pressed.</summary>
internal static class MeetingButtons
{
    public static readonly ButtonWord Reveal = new("meeting.reveal"), RevealAnyway = new("meeting.reveal-anyway"), Show = new("meeting.show"), Hide = new("meeting.hide");
    public static readonly ButtonWord Answer = new("meeting.answer."), Need = new("meeting.need.");

    /// <summary>It stands on the map of a review of which nobody has said when it ends.</summary>
    public static readonly ButtonWord Over = new("meeting.over");

    public static CardPart.Buttons Answers(Meeting meeting, DeclaredLevel? except = null) => new(
        [.. DeclaredLevels.All.Where(level => level != except).Select(level => new CardButton(level.Label(), Answer + level.Word(), meeting.Id))]);

    public static CardPart.Buttons Needs(Meeting meeting) => new(
        [.. LevelVocabulary.Levels.Select(level => new CardButton($"It needs {level}", Need + level.ToString().ToLowerInvariant(), meeting.Id))]);

    public static CardButton Button(string label, string action, Meeting meeting) => new(label, action, meeting.Id);

    public static DeclaredLevel? AnswerOf(string action) => DeclaredLevels.Find(After(Answer, action));

    public static Level? NeedOf(string action) => After(Need, action) is { } word
        ? LevelVocabulary.Levels.Where(level => level.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(level => (Level?)level).FirstOrDefault()
        : null;

    private static string? After(string prefix, string action) => action.StartsWith(prefix, StringComparison.Ordinal) ? action[prefix.Length..] : null;
}
