using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Meetings;
using FocusBot.Teams.Settings;

namespace FocusBot.Home;

/// <summary>FocusBot's own page, for one person.</summary>
internal static class HomeMessage
{
    public static readonly ButtonWord HelpAction = new("home.help"), CharterAction = new("home.charter");

    public static Card For(HomePage page) => new([
        new CardPart.Heading("FocusBot"),
        new CardPart.Paragraph("It helps the people in a review notice when they argue from different levels, so that they can choose the one to talk at."),
        new CardPart.Buttons([new("How to use it", HelpAction, ""), new("What it is for, and what not", CharterAction, "")]),
        new CardPart.Divider(),
        new CardPart.Heading("Questions that wait for you"),
        .. Waiting(page),
        new CardPart.Divider(),
        new CardPart.Heading("Your channels"),
        new CardPart.Paragraph(page.Channels.Count == 0
            ? "None yet. FocusBot works in channels it is invited to: type /invite @FocusBot in one where reviews happen."
            : new CardText([.. page.Channels.SelectMany(Line)])),
        new CardPart.Note("Shown are channels in which you have written in a thread, which you facilitate, or to which you invited FocusBot. The command’s “settings” and “focus” say more there."),
        new CardPart.Divider(),
        new CardPart.Heading("You"),
        .. MeMessage.Choices(page.Choices, here: null),
        new CardPart.Note("Only you see this page."),
    ]);

    private static IEnumerable<CardPart> Waiting(HomePage page)
    {
        foreach (var thread in page.WaitingThreads)
        {
            yield return new CardPart.Paragraph(CardText.Of($"{LevelForm.Describe(thread)} in {thread.Key.Channel}: which level do you argue from?"));
            yield return LevelButtons.Row(thread.Key);
        }

        foreach (var meeting in page.WaitingMeetings)
        {
            yield return new CardPart.Paragraph(new CardText([.. Whose(meeting), .. CardText.Of(
                $" live review, asked about in {meeting.Channel} on {meeting.Ts?.Instant ?? default}: which level do you want to talk at?").Spans]));
            yield return MeetingButtons.Answers(meeting);
        }

        if (page.WaitingThreads.Count + page.WaitingMeetings.Count == 0)
        {
            yield return new CardPart.Paragraph("None.");
        }
    }

    /// <summary>Whoever had their data deleted since is not named.</summary>
    private static IReadOnlyList<CardSpan> Whose(Meeting meeting) => meeting.Organiser.IsNobody ? [new CardSpan.Plain("A")] : CardText.Of($"{meeting.Organiser}’s").Spans;

    private static IEnumerable<CardSpan> Line(HomeChannel channel)
    {
        yield return new CardSpan.Place(channel.Id);
        yield return new CardSpan.Plain(channel is { IsShared: true, Settings.Mode: Teams.Channels.ChannelMode.Off }
            ? ": off, because it is shared with another organisation and nobody has switched it on"
            : $": {Teams.Settings.SettingsWords.Label(channel.Settings.Mode)} ({Teams.Settings.SettingsWords.Does(channel.Settings.Mode)})");
        if (channel.Focus is { } focus)
        {
            foreach (var span in CardText.Of($"; the team looks at {focus.Level} on purpose through {focus.LastDay}").Spans)
            {
                yield return span;
            }
        }

        yield return new CardSpan.Plain(".\n");
    }
}
