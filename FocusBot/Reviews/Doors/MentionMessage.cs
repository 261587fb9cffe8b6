using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Reviews.Doors;

/// <summary>What somebody hears who said something to FocusBot, or about it, that asks nobody anything.</summary>
internal static class MentionMessage
{
    /// <param name="typed">A word that the command knows and a mention can't do.</param>
    public static Card WhatCanBeDone(WordRoute? typed) => Card.Of(
        new CardPart.Paragraph(CardText.Of($"{Opening(typed)}")),
        new CardPart.Paragraph(CardText.Of(
            $"• Mention me in a thread, with nothing else or with {"ask":strong}: I ask everybody in it which level they argue from.\n• With {"impact":strong}, {"execution":strong} or {"optics":strong}: I save that as your own level there.\n• {new CardSpan.Typed("me")} in the channel: mute me, opt out, see what I keep about you.\n• {new CardSpan.Typed("help")}: everything else.")));

    private static CardText Opening(WordRoute? typed) => typed is { Word: var word, Does: { } does }
        ? CardText.Of($"For that, type {new CardSpan.Typed(word)} in the channel: it {does}. I’ve asked nobody anything. This works too:")
        : "I’ve asked nobody anything. Here’s what you can do:";
}
