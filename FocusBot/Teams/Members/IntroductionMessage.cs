using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Teams.Members;

/// <summary>How FocusBot introduces itself, once in each channel it is invited to.</summary>
internal static class IntroductionMessage
{
    public static Card Card { get; } = Card.Of(
        new CardPart.Paragraph(
            "Hi, I’m FocusBot. In a review, a PM goes through the milestones, and the CEO asks what they do for the brand. Both can be right and still not hear each other: they’re at different levels, and that’s often the cause of a conflict, more than its topic."),
        new CardPart.Paragraph(CardText.Of(
            $"{"Impact":strong}: {Level.Impact.Meaning()}.\n{"Execution":strong}: {Level.Execution.Meaning()}.\n{"Optics":strong}: {Level.Optics.Meaning()}.\nNo level is better than another.")),
        new CardPart.Paragraph(CardText.Of(
            $"In a thread, mention me, and I’ll ask everybody in it which level they argue from; or use the message shortcut “Which level?” and say your own. In the channel, type {new CardSpan.Typed("")}: Slack doesn’t run slash commands inside threads.")),
        new CardPart.Note(CardText.Of(
            $"I read along in this channel: I keep who wrote when, the level a message seems to argue from, and the levels people declare; never what was written. When two people seem to argue past each other, I ask each of them privately for their level, and their thread hears of it only when the answers differ. {new CardSpan.Typed("me")} says what I keep about you, and lets you opt out; {new CardSpan.Typed("settings")} says how I work here; {new CardSpan.Typed("help")} says the rest.")));

    public static Card InASharedChannel { get; } = Card.Of(
        new CardPart.Paragraph(
            "Hi, I’m FocusBot. I help people in a review notice when they argue from different levels."),
        new CardPart.Paragraph(CardText.Of(
            $"This channel is shared with another organisation, so I’m off here and keep nothing of what happens in it. A facilitator can switch me on with {new CardSpan.Typed("settings")}. Then I read and ask the people of the organisation that invited me; of anybody else I read nothing, and I ask them nothing.")));
}
