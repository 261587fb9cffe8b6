using FocusBot.Conversations;
using FocusBot.Levels.Measured;
using FocusBot.People;

namespace FocusBot.Teams.Arrivals;

/// <summary>What somebody hears who comes into a channel in which FocusBot reads.</summary>
internal static class JoiningMessage
{
    public static Card For(ChannelId channel, ReaderFacts reader) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"I’m FocusBot, and I read along in {channel}: a small model inside me guesses which level a message argues from. I keep that guess, never the words.{Leaves(reader)}\nIf you’d rather not be read, you can opt out, and nobody is told; my Home tab says what I keep about you.")),
        new CardPart.Buttons([new("Opt out", MeButtons.OptOut, MeButtons.ValueOf(channel))]));

    private static string Leaves(ReaderFacts reader) => ReaderWords.WhatLeaves(reader) is { } sentence ? $" {sentence}" : "";
}
