using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Meetings;

namespace FocusBot.Reviews.Convening;

/// <summary>The forms in which somebody asks people before a live review, and moves it.</summary>
internal static class MeetingForm
{
    public static readonly FormWord Name = new("meeting"), Move = new("meeting-move");

    public const string People = "people", Groups = "groups", Topic = "topic", Start = "start", Minutes = "minutes", Needed = "needed", Remind = "remind", RemindThem = "once";
    public const int MostMinutes = 480, UsualMinutes = 45;

    public static Form For(ChannelId channel) => new(Name, "Before a live review", "Ask", channel.Value,
    [
        new FormPart.Say(CardText.Of($"One message in {channel} asks who you name here, and you, at which level they want to talk. The answers are shown together.")),
        new FormPart.PickPeople(People, "Who takes part") { Most = Meeting.MostPeople },
        new FormPart.PickGroups(Groups, "User groups that take part") { Hint = $"Everybody in them is asked, too: up to {Meeting.MostPeople} people in all." },
        new FormPart.Write(Topic, "What it’s about") { LongestText = MeetingPlan.LongestTopic },
        new FormPart.PickMoment(Start, "When")
        {
            IsOptional = true, Hint = "By your own clock. Then the answers are shown when it begins, and people are asked how it went when it’s over.",
        },
        new FormPart.WriteNumber(Minutes, "For how many minutes", 1, MostMinutes) { Initial = UsualMinutes, Hint = "Counts only when you’ve said when." },
        new FormPart.ChooseOne(Needed, "This decision needs", [.. LevelVocabulary.Levels.Select(Option)])
        {
            IsOptional = true, Hint = "Shown on the map, beside the answers, as what you said.",
        },
        new FormPart.Tick(Remind, "Remind", [new(RemindThem, "Remind whoever hasn’t answered, once", "In the day before, between nine and six where they live")])
        {
            Initial = [RemindThem], IsOptional = true,
        },
        new FormPart.Note("Who sees this: everybody in the channel sees who is asked, by whom, and what it’s about. Nobody sees an answer before the map is posted."),
    ]);

    public static Form Moving(Meeting meeting) => new(Move, "Move the review", "Move it", meeting.Id,
    [
        new FormPart.PickMoment(Start, "When") { Initial = meeting.Time?.Start, Hint = "By your own clock." },
        new FormPart.WriteNumber(Minutes, "For how many minutes", 1, MostMinutes) { Initial = meeting.Time?.Minutes ?? UsualMinutes },
        new FormPart.Note("Who sees this: everybody in the channel sees the new time, in the review’s thread. Answers stay as they are."),
    ]);

    private static FormOption Option(Level level) => new(level.ToString(), CardText.Of($"{level.ToString():strong}"), level.Meaning());
}
