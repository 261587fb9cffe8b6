using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Doors;

/// <summary>All that can be typed, and what it does.</summary>
internal static class HelpMessage
{
    public static Card For(RouteTable table) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"{"Three things to try:":strong}\n1. In a thread, mention @FocusBot: it asks everybody there which level they argue from.\n2. Under a message, choose “More actions”, then “Which level?”: you say your own level in its thread.\n3. In the channel, type {new CardSpan.Typed("")}: you pick a thread, say your level and ask the others.")),
        new CardPart.Paragraph(CardText.Of(
            $"{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.\nNo level is better than another. {LevelVocabulary.OnOptics}")),
        RoutingMessage.Commands(table),
        new CardPart.Note("Slack doesn’t run slash commands inside threads; there, mention @FocusBot or use the shortcut."));

    public static Card LinkExpected(string word) => Card.Saying(CardText.Of(
        $"“{word}” takes the link of a message: choose “Copy link” under a message, then type {new CardSpan.Typed(word)} and paste it."));
}
