using FocusBot.Conversations;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Focus;

namespace FocusBot.Summaries.Message;

/// <summary>A team's week, to one reader.</summary>
internal static class SummaryMessage
{
    /// <param name="zone">As the workspace says it; absent or unknown here: the hour is read in UTC.</param>
    public static Card Weekly(TeamWeek week, SummarySlot slot, string? zone) => new([
        .. Parts(week),
        SummaryButtons.Under(week.Channel),
        new CardPart.Note($"It comes on {slot} ({FocusCommandRule.ZoneOf(zone).Id}). {Method}"),
    ]);

    public static Card OnRequest(TeamWeek week) => new([.. Parts(week), SummaryButtons.Under(week.Channel), new CardPart.Note(Method)]);

    public static Card Nothing(ChannelId channel, IsoWeek week) => Card.Saying(CardText.Of(
        $"In {SummaryWords.Span(week)} nobody replied in a review thread in {channel} and there was no live review, so there’s nothing to sum up. A week is summed up once it’s over."));

    /// <param name="isGroup">The team is a user group.</param>
    public static Card ForTheTeamAlone(ChannelId channel, bool isGroup) => Card.Saying(isGroup
        ? CardText.Of($"Only the user group that the facilitators of {channel} have set can see its week, and you aren’t in it.")
        : CardText.Of($"The week of {channel} is for people of this workspace, but not guests, who have written in a review thread there in the last four weeks."));

    public static Card NotAsked { get; } = Card.Saying(
        "Slack didn’t say who you are in this workspace, so I can’t show you the team’s week now. Try again in a few minutes.") with { LeavesButton = true };

    public static Card NoGroup(ChannelId channel) => Card.Saying(CardText.Of(
        $"The summary of {channel} is about the week of a user group, and Slack isn’t showing me that group right now. {new CardSpan.Typed("settings")} says which one it is; a facilitator can change it there."));

    public static Card GroupGone(ChannelId channel, string group) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"The weekly summary of {channel} is about the week of the user group {group}, and Slack doesn’t show me that group any more, so nobody gets it. {new CardSpan.Typed("settings")} in the channel can name another group, or none: then the summary goes to whoever writes in review threads there.")),
        new CardPart.Note("You’re told this once, because you can change it."));

    public static Card TurnedOff(ChannelId channel) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"You get no weekly summary of {channel} from now on. {new CardSpan.Typed("summary")} shows it whenever you like.")),
        new CardPart.Buttons([SummaryButtons.TurnOn(channel), SummaryButtons.ChangeDay(channel)]),
        new CardPart.Note("Nobody is told."));

    public static Card TurnedOn(ChannelId channel) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"The weekly summary of {channel} comes to you again.")),
        SummaryButtons.Under(channel));

    /// <param name="next">Absent: the reader's time zone is not known yet.</param>
    public static Card DayChanged(ChannelId channel, SummarySlot slot, NextSummary? next) => Card.Saying(
        CardText.Of($"Your summary of {channel} comes on {slot.ToString()} from now on, in your own time zone. {WhenNext(next)}"));

    private static CardText WhenNext(NextSummary? next) => next switch
    {
        null => "It comes once a week. If this week’s has come already, or the new hour has passed, the next one comes next week.",
        { IsThisWeek: true } => CardText.Of($"The next one: {next.At}."),
        _ => CardText.Of($"It comes once a week, and this week’s has come already, or its new hour has passed. The next one: {next.At}."),
    };

    private const string Method =
        "A small model reads the levels and makes mistakes, so I count only what it’s sure of, or what the author says. These figures are rounded, won’t change, and are the same for everybody. No level is better than another.";

    private static IEnumerable<CardPart> Parts(TeamWeek week)
    {
        yield return new CardPart.Paragraph(CardText.Of($"{SummaryWords.Held(week.Figures)} in {week.Channel} in {SummaryWords.Span(week.Figures.Week)}."));
        if (week.ShowsMix)
        {
            yield return SummaryWords.Chart(week);
        }
        else
        {
            yield return new CardPart.Note(WhyNoMix(week));
        }

        foreach (var text in week.ShowsMix ? OfTheTeam(week) : [Focus(week), SummaryWords.Own(week)])
        {
            if (text is not null)
            {
                yield return new CardPart.Paragraph(text);
            }
        }

        if (week.IsOfAnotherGroup)
        {
            yield return new CardPart.Note("This week was counted before a facilitator changed whose week the summary is about.");
        }
    }

    private static IEnumerable<CardText?> OfTheTeam(TeamWeek week) =>
    [
        SummaryWords.Mix(week), SummaryWords.Change(week), Focus(week), ActWords.Acts(week.Figures.Acts), ActWords.CameOfIt(week.Figures.Acts),
        SummaryWords.Verdicts(week), SummaryWords.Praise(week), SummaryWords.Own(week), SuggestionRule.For(week),
    ];

    private static CardText? Focus(TeamWeek week) => week.Focus is { } focus ? SummaryWords.Focus(week, focus) : null;

    private static string WhyNoMix(TeamWeek week)
    {
        var fewest = Amount.Of(week.FewestPeople, "person", "people");
        return week.Figures.IsBlurred
            ? $"The user group has changed by fewer than {fewest} since its levels were last shown. Side by side, the two figures would give those people’s levels away, so I leave this one out. Levels come back after four weeks, or once more people have changed."
            : $"I sum up levels from {fewest} on, so that nobody can be singled out. That week there were fewer whose messages I was sure enough of.";
    }
}
