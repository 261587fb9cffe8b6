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
        new CardPart.Note($"Only you see this. It comes on {slot} ({FocusCommandRule.ZoneOf(zone).Id}). {Method}"),
    ]);

    public static Card OnRequest(TeamWeek week) => new([.. Parts(week), SummaryButtons.Under(week.Channel), new CardPart.Note($"Only you see this. {Method}")]);

    public static Card Nothing(ChannelId channel) => Card.Saying(CardText.Of(
        $"In the last seven days there was no reply in a review thread in {channel} and no live review, so there is nothing to sum up."));

    public static Card NoGroup(ChannelId channel) => Card.Saying(CardText.Of(
        $"The summary of {channel} tells the week of a user group, and Slack does not show that group now. The command’s “settings” says which it is; a facilitator can change it there."));

    public static Card GroupGone(ChannelId channel, string group) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"The weekly summary of {channel} tells the week of the user group {group}, and Slack does not show that group any more, so nobody gets it. The command’s “settings” in the channel can name another group, or none: then the summary goes to whoever writes in review threads there.")),
        new CardPart.Note("Only you see this, because you can change it. It is said once."));

    public static Card TurnedOff(ChannelId channel) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"You get no weekly summary of {channel} from now on. The command’s “summary” shows it whenever you like.")),
        new CardPart.Buttons([SummaryButtons.TurnOn(channel), SummaryButtons.ChangeDay(channel)]),
        new CardPart.Note("Only you see this. Nobody is told."));

    public static Card TurnedOn(ChannelId channel) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"The weekly summary of {channel} comes to you again.")),
        SummaryButtons.Under(channel),
        new CardPart.Note("Only you see this."));

    /// <param name="next">Absent: the reader's time zone is not known yet.</param>
    public static Card DayChanged(ChannelId channel, SummarySlot slot, NextSummary? next) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"Your summary of {channel} comes on {slot.ToString()} from now on, in your own time zone. {WhenNext(next)}")),
        new CardPart.Note("Only you see this."));

    private static CardText WhenNext(NextSummary? next) => next switch
    {
        null => "It comes once a week: where this week’s has been, or its new hour has passed, the next is next week’s.",
        { IsThisWeek: true } => CardText.Of($"The next one: {next.At}."),
        _ => CardText.Of($"It comes once a week, and this week’s has been or its new hour has passed. The next one: {next.At}."),
    };

    private const string Method = "The levels are read from each message by a small model that errs at times, and the words are not kept. No level is better than another.";

    private static IEnumerable<CardPart> Parts(TeamWeek week)
    {
        yield return new CardPart.Paragraph(CardText.Of($"{SummaryWords.Held(week)} in {week.Channel} in the last seven days."));
        if (!week.ShowsMix)
        {
            yield return new CardPart.Note($"Levels are summed up from {Amount.Of(week.FewestPeople, "person", "people")} up, so that nobody can be made out; in this week’s messages there were fewer.");
            yield break;
        }

        yield return SummaryWords.Chart(week);
        yield return new CardPart.Paragraph(SummaryWords.Mix(week));
        if (week.Focus is { } focus)
        {
            yield return new CardPart.Paragraph(SummaryWords.Beside(week, focus));
        }

        foreach (var text in new[] { SummaryWords.Mismatches(week), SummaryWords.Verdicts(week), SummaryWords.Praise(week), SummaryWords.Own(week), SuggestionRule.For(week) })
        {
            if (text is not null)
            {
                yield return new CardPart.Paragraph(text);
            }
        }
    }
}
