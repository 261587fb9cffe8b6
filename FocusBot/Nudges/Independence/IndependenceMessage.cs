using FocusBot.Conversations;
using FocusBot.Delivery.Routing;
using FocusBot.Teams.Settings;

namespace FocusBot.Nudges.Independence;

/// <summary>To a facilitator whose team names its differences by itself.</summary>
internal static class IndependenceMessage
{
    public static readonly ButtonWord Switch = new("independence.on-request");

    public static Card Offer(ChannelId channel, MismatchTally tally) => Card.Of(
        new CardPart.Paragraph(CardText.Of(
            $"In {channel}, people named the difference themselves in {tally.NamedThemselves} of the last {tally.All} threads in which two levels differed. That’s most of eight weeks, and before I said anything.")),
        new CardPart.Paragraph(
            "You may not need me to speak up there any more. If you switch to “on request”, I say nothing by myself, and do what I’m asked. You can switch back whenever you like."),
        new CardPart.Buttons([new("Switch to on request", Switch, channel.Value), new("Open settings", SettingsMessage.OpenAction, channel.Value)]),
        new CardPart.Note("I’m telling one facilitator, and I won’t ask again for this channel. Nothing changes unless you press."));

    public static Card Switched(ChannelId channel) => Card.Saying(CardText.Of(
        $"Done. In {channel} I now speak only when somebody asks me to. The settings bring the rest back."));

    public static Card SwitchedAlready(ChannelId channel) => Card.Saying(CardText.Of($"In {channel} I already say nothing by myself."));
}
