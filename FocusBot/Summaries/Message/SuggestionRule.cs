using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Message;

/// <summary>One thing that a team may try next, or none. It follows from what the team set itself, and declares no level better.</summary>
internal static class SuggestionRule
{
    private const int MostOfIt = 50, LittleOfIt = 20, Often = 2;

    public static CardText? For(TeamWeek week)
    {
        var shares = ShareRule.Tens(week.Figures.Mix);
        return week.Focus switch
        {
            // A platform with availability trouble is told about inside on purpose; anywhere else talk about talk can become its own end.
            { Level: not Level.Optics } or null when shares[Level.Optics] >= MostOfIt => CardText.Of(
                $"One idea: about half of the arguments, or more, were about who inside knows and sees. {LevelVocabulary.OnOptics} A review that opens with “{Level.Impact.Question()}” brings the other two levels in."),
            { Level: not Level.Optics } or null when IsMostlyForUpdates(week) => CardText.Of(
                $"One idea: about half of the praise, or more, was for updates. {LevelVocabulary.OnOptics} Naming the result or the launch behind an update brings the other two levels in."),
            { Level: var level, Situation: { } situation } when shares[level] <= LittleOfIt => CardText.Of(
                $"One idea: for the team’s situation ({situation.Label()}), {level} is a good place to start. A review can open with “{level.Question()}”."),
            { Level: var level } when shares[level] <= LittleOfIt => CardText.Of(
                $"One idea: to bring in the level the team is focusing on, a review can open with “{level.Question()}”."),
            _ when week.Figures.Acts.WentOn >= Often => CardText.Of(
                $"One idea: say at the top of a thread which level the decision needs, or before a live review with {new CardSpan.Typed("meeting")}, and everybody starts at the same one."),
            null => CardText.Of(
                $"One idea: {new CardSpan.Typed("focus")} sets the level that the team is focusing on for a while. Teams at an early stage often begin with {Situation.EarlyStage.Suggests()}, a platform with availability trouble with {Situation.AvailabilityTrouble.Suggests()}."),
            _ => null,
        };
    }

    private static bool IsMostlyForUpdates(TeamWeek week) =>
        week.Figures.Praise is { } praise && praise.People >= week.FewestPeople && praise.Updates * 100 >= MostOfIt * praise.Messages;
}
