using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Doors;

/// <summary>All that can be typed, and what it does.</summary>
internal static class HelpMessage
{
    /// <param name="command">The command's name in this workspace, with its slash.</param>
    public static Card For(RouteTable table, string command) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"FocusBot helps the people in a review notice when they argue from different levels.\n{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.")),
        RoutingMessage.Commands(table, command),
        new CardPart.Note(
            "Slack does not run slash commands inside threads. There, mention @FocusBot, or use the message shortcut “Which level?” under “More actions”."));

    public static Card LinkExpected(string command, string word) => Card.Saying(CardText.Of(
        $"“{word}” takes the link of a message: choose “Copy link” under a message, then type {command} {word} and paste it."));
}
