using FocusBot.Delivery;
using FocusBot.Teams;

namespace FocusBot.Summaries;

/// <summary>Who gets a summary that nobody asked for, as things are the moment before it is said.</summary>
internal static class RecipientRule
{
    /// <param name="isAddressed">They have neither opted out nor muted the channel.</param>
    public static bool Gets(PersonFacts person, SummaryChoice? choice, bool isAddressed, Channel? channel, ChannelSettings settings) =>
        person is { IsGone: false, IsBot: false, IsGuest: false, IsOutsider: false }
        && choice is not { IsOff: true }
        && isAddressed
        && channel is { State: ChannelState.Member, IsShared: false }
        && MayCome(settings);

    /// <summary>In a channel where FocusBot speaks on request alone, the summary does too.</summary>
    public static bool MayCome(ChannelSettings settings) => settings.Mode is ChannelMode.Thread or ChannelMode.Private;
}
