using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Message;

/// <summary>One thing that a team may try next, or none. It follows from what the team set itself, and declares no level better.</summary>
internal static class SuggestionRule
{
    private const int MostOfIt = 50, LittleOfIt = 25, Often = 2, FewestPraises = 4;

    public static CardText? For(TeamWeek week)
    {
        var shares = ShareRule.Percent(week.Now);
        return week.Focus switch
        {
            // A platform with availability trouble is told about inside on purpose; anywhere else talk about talk can become its own end.
            { Level: not Level.Optics } or null when shares[Level.Optics] >= MostOfIt => CardText.Of(
                $"One idea: half or more of the arguments were about who inside knows and sees. Optics serves the other two levels; a review that opens with “{Level.Impact.Question()}” brings them in."),
            { Level: not Level.Optics } or null when IsMostlyForUpdates(week.Praise) => CardText.Of(
                $"One idea: half or more of the praise was for updates. Optics serves the other two levels; naming the result or the launch behind an update brings them in."),
            { Level: var level, Situation: { } situation } when shares[level] < LittleOfIt => CardText.Of(
                $"One idea: for the situation that the team has set ({situation.Label()}), {level} is a place to begin. A review can open with “{level.Question()}”."),
            { Level: var level } when shares[level] < LittleOfIt => CardText.Of(
                $"One idea: to bring in the level that the team has set itself, a review can open with “{level.Question()}”."),
            _ when Unsettled(week) >= Often => CardText.Of(
                $"One idea: naming the level that a decision asks for at the top of a thread, or before a live review with the command’s “meeting”, lets everybody start at the same one."),
            null => CardText.Of(
                $"One idea: the command’s “focus” sets what the team looks at on purpose for a while. Teams at an early stage often begin with {Situation.EarlyStage.Suggests()}, a platform with availability trouble with {Situation.AvailabilityTrouble.Suggests()}."),
            _ => null,
        };
    }

    private static bool IsMostlyForUpdates(PraiseMix praise) => praise.Messages >= FewestPraises && praise.Updates * 100 >= MostOfIt * praise.Messages;

    private static int Unsettled(TeamWeek week) => week.Moments.Where(moment => moment.Outcome is Outcome.Continued).Sum(moment => moment.Moments);
}
