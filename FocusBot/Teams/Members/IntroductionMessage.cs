using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Teams.Members;

/// <summary>How FocusBot introduces itself, once in each channel it is invited to.</summary>
internal static class IntroductionMessage
{
    public static Card Card { get; } = Card.Of(
        new CardPart.Paragraph(
            "Hello, I am FocusBot. People in a review often argue from different levels without noticing: the difference in level, not the topic, is what keeps them apart."),
        new CardPart.Paragraph(CardText.Of(
            $"{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.\nNo level is better than another.")),
        new CardPart.Paragraph(
            "In a thread, mention me, and I ask everybody in it which level they argue from; or use the message shortcut “Which level?” and say your own. In the channel, type /level: Slack does not run slash commands inside threads."),
        new CardPart.Note(
            "I read along in this channel: I keep who wrote when, the level a message seems to argue from, and the levels people declare; never what was written. When two people seem to argue past each other, I ask each of them privately for their level, and their thread hears of it only when the answers differ. /level me says what I keep of you, and lets you opt out; /level settings says how I work here; /level help says the rest."));

    public static Card InASharedChannel { get; } = Card.Of(
        new CardPart.Paragraph(
            "Hello, I am FocusBot. I help people in a review notice when they argue from different levels."),
        new CardPart.Paragraph(
            "This channel is shared with another organisation, so I am off here and keep nothing of what happens in it. A facilitator can switch me on with /level settings. Then I read and ask the people of the organisation that invited me; of anybody else I read nothing, and I ask them nothing."));
}
