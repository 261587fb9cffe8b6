using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Message;

/// <summary>The sentences of a summary about the team.</summary>
internal static class SummaryWords
{
    public static string Held(WeekFigures week) => (week.Threads, week.Meetings) switch
    {
        (0, > 0) => Amount.Of(week.Meetings, "live review", "live reviews"),
        (_, 0) => Amount.Of(week.Threads, "review thread", "review threads"),
        _ => $"{Amount.Of(week.Threads, "review thread", "review threads")} and {Amount.Of(week.Meetings, "live review", "live reviews")}",
    };

    /// <summary>For example “the week from 23 February to 1 March 2026”.</summary>
    public static string Span(IsoWeek week) => string.Create(
        CultureInfo.InvariantCulture, $"the week from {week.DayOf(DayOfWeek.Monday):d MMMM} to {week.DayOf(DayOfWeek.Sunday):d MMMM yyyy}");

    public static CardPart.Chart Chart(TeamWeek week)
    {
        List<ChartSeries> series = [Series("That week", week.Figures.Mix)];
        if (week.ShowsBefore)
        {
            series.Add(Series("The weeks before", week.Before));
        }

        return new("Levels of messages, in tens of per cent", [.. LevelVocabulary.Levels.Select(level => level.ToString())], series);
    }

    public static CardText Mix(TeamWeek week)
    {
        var mix = week.Figures.Mix;
        return CardText.Of(
            $"Of {ShareWords.Messages(mix.Messages)} that I was sure enough about, {Share(mix, Level.Impact)} argued from Impact, {Share(mix, Level.Execution)} from Execution and {Share(mix, Level.Optics)} from Optics.");
    }

    /// <summary>A change is named when it's larger than chance makes one.</summary>
    public static CardText? Change(TeamWeek week)
    {
        if (!week.ShowsBefore)
        {
            return null;
        }

        var changes = ChangeRule.Of(week.Figures.Mix, week.Before).Select(change => $"{(change.Direction > 0 ? "more" : "less")} {change.Level}").ToList();
        return changes.Count == 0
            ? "Compared with the weeks before, I see no change that couldn’t be chance."
            : CardText.Of($"That’s {string.Join(" and ", changes)} than in the weeks before, and that’s more than chance would explain.");
    }

    public static CardText Focus(TeamWeek week, TeamFocus focus) => week.ShowsMix
        ? CardText.Of($"The team is focusing on {focus.Level.ToString():strong} through {focus.LastDay}: {Share(week.Figures.Mix, focus.Level)} of the messages argued from it.")
        : CardText.Of($"The team is focusing on {focus.Level.ToString():strong} through {focus.LastDay}: {focus.Level.Meaning()}.");

    /// <summary>What the framework calls the signal of Optics, without a word about which is better.</summary>
    public static CardText? Praise(TeamWeek week)
    {
        var praise = week.Figures.Praise;
        if (praise.People < week.FewestPeople)
        {
            return null;
        }

        var kinds = ((string Kind, int Messages)[])[("results", praise.Results), ("launches", praise.Launches), ("updates", praise.Updates)];
        var named = kinds.Where(kind => kind.Messages > 0).Select(kind => $"{ShareWords.Of((double)kind.Messages / praise.Messages)} for {kind.Kind}");
        return CardText.Of($"Of what was praised: {string.Join(", ", named)}. I skip praise that I’m not sure about.");
    }

    public static CardText? Verdicts(TeamWeek week) => week.Figures.Verdicts is not { } verdicts || verdicts.People < week.FewestPeople ? null : CardText.Of(
        $"Did live reviews discuss what the decision needed? {Number(verdicts.Yes)} said yes, {Number(verdicts.Partly)} partly, {Number(verdicts.No)} no.{Talked(verdicts.Talked)}");

    public static CardText? Own(TeamWeek week) => week.Own is not { } own ? null : CardText.Of(
        $"{"For you alone":strong}: in the last four weeks most of your messages here argued from {own.ToString():strong} ({own.Meaning()}). Nobody else sees this line.");

    private static string Talked(LevelMix talked) => talked.Messages == 0 ? ""
        : $" Where they mostly talked: {string.Join(", ", LevelVocabulary.Levels.Select(level => $"{level} {Number(talked.Of(level))}"))}.";

    private static string Share(LevelMix mix, Level level) => ShareWords.Of(mix.ShareOf(level).Share);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ChartSeries Series(string name, LevelMix mix)
    {
        var shares = ShareRule.Tens(mix);
        return new(name, [.. LevelVocabulary.Levels.Select(level => shares[level])]);
    }
}
