using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.Summaries.Message;

/// <summary>The buttons under a summary. Who presses chooses for themselves alone; the value names the channel.</summary>
internal static class SummaryButtons
{
    public static readonly ButtonWord Off = new("summary.off"), On = new("summary.on"), Day = new("summary.day");

    public static CardPart.Buttons Under(ChannelId channel) => new([TurnOff(channel), ChangeDay(channel)]);

    public static CardButton TurnOff(ChannelId channel) => new("Turn off", Off, channel.Value);

    public static CardButton TurnOn(ChannelId channel) => new("Turn on again", On, channel.Value);

    public static CardButton ChangeDay(ChannelId channel) => new("Change day", Day, channel.Value);
}
