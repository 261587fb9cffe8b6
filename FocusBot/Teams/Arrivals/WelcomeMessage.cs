using FocusBot.Conversations;
using FocusBot.Levels.Measured;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Settings;

namespace FocusBot.Teams.Arrivals;

/// <summary>What whoever brings FocusBot into a workspace's channel hears directly, and what a facilitator hears when a channel follows another rule than before.</summary>
internal static class WelcomeMessage
{
    /// <param name="isListed">Whoever runs FocusBot lets it infer something in this channel.</param>
    public static Card For(ChannelId channel, ChannelMode mode, ReaderFacts reader, bool isListed) => new(
    [
        new CardPart.Paragraph(CardText.Of($"Thanks for inviting me to {channel}. You’re its facilitator now, so you decide what I do there.")),
        new CardPart.Paragraph(isListed ? ReaderWords.HowOftenRight(reader) : SettingsWords.NotListed),
        .. isListed ? Begins(mode, reader) : [],
        new CardPart.Paragraph(CardText.Of($"Anybody can opt out on my Home tab or with {new CardSpan.Typed("me")}, and nobody is told. It’s fair to say in the channel that I’m here and why.")),
        new CardPart.Buttons([new("Change settings", SettingsMessage.OpenAction, channel.Value)]),
    ]);

    /// <summary>To a facilitator, of a channel for which nobody had saved a mode under an earlier release.</summary>
    public static Card AsksFirstNow(ChannelId channel) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"I’ve been updated, and in {channel} I now ask first. Nobody had saved a mode there, so I used to say in the thread which levels I guessed. From now on I ask two people privately, each for their own level, and the thread hears of it only when their answers differ.")),
        new CardPart.Buttons([new("Change settings", SettingsMessage.OpenAction, channel.Value)]),
        new CardPart.Note("You’re told this once, because you facilitate the channel."));

    private static IEnumerable<CardPart> Begins(ChannelMode mode, ReaderFacts reader) =>
    [
        .. ((string?[])[ReaderWords.WithoutEncoder(reader), ReaderWords.WhatLeaves(reader)]).OfType<string>().Select(sentence => new CardPart.Paragraph(sentence)),
        new CardPart.Paragraph(CardText.Of($"The channel starts in the mode {mode.Label():strong} ({mode.Does()}).")),
    ];
}
