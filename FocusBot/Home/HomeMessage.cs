using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;
using FocusBot.People;
using FocusBot.Reviews.Asking;
using FocusBot.Reviews.Meetings;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Settings;

namespace FocusBot.Home;

/// <summary>FocusBot's own page, for one person.</summary>
internal static class HomeMessage
{
    public static readonly ButtonWord HelpAction = new("home.help"), CharterAction = new("home.charter");

    public static Card For(HomePage page) => new([
        new CardPart.Heading("FocusBot"),
        new CardPart.Paragraph("It helps people in a review notice when they argue from different levels, so they can choose which to discuss first."),
        new CardPart.Paragraph(CardText.Of(
            $"{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}. {LevelVocabulary.OnOptics}")),
        new CardPart.Buttons([new("How to use it", HelpAction, ""), new("What it’s for, and what it isn’t", CharterAction, "")]),
        new CardPart.Divider(),
        new CardPart.Heading("Questions waiting for you"),
        .. Waiting(page),
        .. page.Readings is { } readings ? ReadingMessage.Parts(page.Installation, readings).Prepend(new CardPart.Divider()) : [],
        new CardPart.Divider(),
        new CardPart.Heading("Your channels"),
        new CardPart.Paragraph(page.Channels.Count == 0
            ? "None yet. FocusBot works in channels it’s invited to: type /invite @FocusBot in one where reviews happen."
            : new CardText([.. page.Channels.SelectMany(Line)])),
        new CardPart.Note(CardText.Of($"These are the channels where you’ve written in a thread, that you facilitate, or that you invited FocusBot to. {new CardSpan.Typed("settings")} and {new CardSpan.Typed("focus")} say more there.")),
        new CardPart.Divider(),
        new CardPart.Heading("You"),
        .. MeMessage.Choices(page.Choices, here: null),
        new CardPart.Note("Only you see this page."),
    ]);

    private static IEnumerable<CardPart> Waiting(HomePage page)
    {
        foreach (var thread in page.WaitingThreads)
        {
            yield return new CardPart.Paragraph(CardText.Of($"{ThreadName.Of(thread)} in {thread.Key.Channel}: which level do you argue from?"));
            yield return LevelButtons.Row(thread.Key);
        }

        foreach (var meeting in page.WaitingMeetings)
        {
            yield return new CardPart.Paragraph(CardText.Of(
                $"{Whose(meeting)} live review with {Invited(meeting)}, asked about in {meeting.Channel} on {meeting.Ts?.Instant ?? default}: which level do you want to talk at?"));
            yield return MeetingButtons.Answers(meeting);
        }

        if (page.WaitingThreads.Count + page.WaitingMeetings.Count == 0)
        {
            yield return new CardPart.Paragraph("None.");
        }
    }

    /// <summary>Whoever had their data deleted since is not named.</summary>
    private static CardText Whose(Meeting meeting) => meeting.Organiser.IsNobody ? "A" : CardText.Of($"{meeting.Organiser}’s");

    private static CardText Invited(Meeting meeting) => ThreadName.People([.. meeting.Invitees.Select(invitee => invitee.Person)]);

    private static IEnumerable<CardSpan> Line(HomeChannel channel)
    {
        yield return new CardSpan.Place(channel.Id);
        yield return new CardSpan.Plain(channel is { IsShared: true, Settings.Mode: Teams.Channels.ChannelMode.Off }
            ? ": off, because it’s shared with another organisation and nobody has switched FocusBot on"
            : $": {Teams.Settings.SettingsWords.Label(channel.Settings.Mode)} ({Teams.Settings.SettingsWords.Does(channel.Settings.Mode)})");
        if (channel.Focus is { } focus)
        {
            foreach (var span in CardText.Of($"; the team is focusing on {focus.Level} through {focus.LastDay}").Spans)
            {
                yield return span;
            }
        }

        yield return new CardSpan.Plain(".\n");
    }
}
