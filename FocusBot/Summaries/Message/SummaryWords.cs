using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Nudges.Interventions;
using FocusBot.Reviews.Meetings;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Message;

/// <summary>The sentences of a summary.</summary>
internal static class SummaryWords
{
    private static readonly (Outcome? Outcome, string Says)[] Outcomes =
    [
        (Outcome.Converged, "the two argued from one level afterwards"), (Outcome.Named, "the level was named"), (Outcome.Divided, "the topic was divided"),
        (Outcome.Continued, "it went on as before"), (Outcome.Silent, "neither wrote again"), (null, "still open"),
    ];

    public static string Held(TeamWeek week) => (week.Threads, week.Meetings) switch
    {
        (0, > 0) => Amount.Of(week.Meetings, "live review", "live reviews"),
        (_, 0) => Amount.Of(week.Threads, "review thread", "review threads"),
        _ => $"{Amount.Of(week.Threads, "review thread", "review threads")} and {Amount.Of(week.Meetings, "live review", "live reviews")}",
    };

    public static CardPart.Chart Chart(TeamWeek week)
    {
        List<ChartSeries> series = [Series("Last seven days", week.Now)];
        if (week.ShowsBefore)
        {
            series.Add(Series("Four weeks before", week.Before));
        }

        return new("Levels that messages argued from, in percent", [.. LevelVocabulary.Levels.Select(level => level.ToString())], series);
    }

    public static CardText Mix(TeamWeek week)
    {
        var now = CardText.Of($"Of {Amount.Of(week.Now.Messages, "message", "messages")} that could be read, {Shares(week.Now)}.");
        return week.ShowsBefore ? CardText.Of($"{now} In the four weeks before: {Shares(week.Before)}.") : now;
    }

    public static CardText Beside(TeamWeek week, TeamFocus focus)
    {
        var now = CardText.Of(
            $"The team looks at {focus.Level.ToString():strong} on purpose through {focus.LastDay}: {ShareRule.Percent(week.Now)[focus.Level].ToString(CultureInfo.InvariantCulture)} % of the messages argued from it");
        return week.ShowsBefore
            ? CardText.Of($"{now}, {ShareRule.Percent(week.Before)[focus.Level].ToString(CultureInfo.InvariantCulture)} % in the four weeks before.")
            : CardText.Of($"{now}.");
    }

    /// <summary>What FocusBot said unasked or by what was declared, and what came of it; what it held out was not said.</summary>
    public static CardText? Mismatches(TeamWeek week)
    {
        var said = week.Moments.Where(moment => moment.Act is not InterventionAct.HoldOut).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var came = Outcomes.Select(outcome => (outcome.Says, Times: said.Where(moment => moment.Outcome == outcome.Outcome).Sum(moment => moment.Moments)))
            .Where(outcome => outcome.Times > 0)
            .Select(outcome => $"{outcome.Says} ({Times(outcome.Times)})");
        return CardText.Of($"FocusBot pointed at two different levels {Times(said.Sum(moment => moment.Moments))}. What came of it: {string.Join("; ", came)}.");
    }

    /// <summary>What the framework calls the signal of Optics, as counts and without a word about which is better.</summary>
    public static CardText? Praise(TeamWeek week)
    {
        (string Kind, int Messages)[] kinds = [("results", week.Praise.Results), ("launches", week.Praise.Launches), ("updates", week.Praise.Updates)];
        var named = kinds.Where(kind => kind.Messages > 0).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Kind} ({kind.Messages})"));
        return week.Praise.Messages == 0 ? null : CardText.Of(
            $"What was praised in {Amount.Of(week.Praise.Messages, "message", "messages")}: {string.Join(", ", named)}. The rule that reads this passes over what it is not sure of.");
    }

    public static CardText? Verdicts(TeamWeek week) => week.Verdicts.Count == 0 ? null : CardText.Of(
        $"Asked afterwards whether a live review talked at the level that was meant, {Verdict(week, MeetingVerdict.Yes)} said yes, {Verdict(week, MeetingVerdict.Partly)} partly, {Verdict(week, MeetingVerdict.No)} no.");

    public static CardText? Own(TeamWeek week) => week.Own is not { } own ? null : CardText.Of(
        $"{"For you alone":strong}: in the last four weeks most of your messages here argued from {own.ToString():strong} ({own.Meaning()}). Nobody else is shown this line.");

    private static string Times(int number) => number == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{number} times");

    private static string Verdict(TeamWeek week, MeetingVerdict verdict) => week.Verdicts.GetValueOrDefault(verdict).ToString(CultureInfo.InvariantCulture);

    private static string Shares(LevelMix mix)
    {
        var shares = ShareRule.Percent(mix);
        return string.Create(CultureInfo.InvariantCulture, $"{shares[Level.Impact]} % argued from Impact, {shares[Level.Execution]} % from Execution and {shares[Level.Optics]} % from Optics");
    }

    private static ChartSeries Series(string name, LevelMix mix)
    {
        var shares = ShareRule.Percent(mix);
        return new(name, [.. LevelVocabulary.Levels.Select(level => shares[level])]);
    }
}
