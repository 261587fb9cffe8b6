using FocusBot.Delivery.Parcels;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Schedule;

/// <summary>Who gets a summary that nobody asked for, as things are the moment before it is said.</summary>
internal static class RecipientRule
{
    /// <param name="isAddressed">They have neither opted out nor muted the channel.</param>
    /// <param name="hasLeft">They have left the channel; whose week is told of a user group need not be in it.</param>
    public static bool Gets(
        PersonFacts person, SummaryChoice? choice, bool isAddressed, bool hasLeft, Channel? channel, ChannelSettings settings, DateTimeOffset now) =>
        IsOfTheHouse(person)
        && (person.AwayUntil is not { } back || back <= now)
        && (!hasLeft || settings.UserGroup is not null)
        && choice is not { IsOff: true }
        && isAddressed
        && channel is { State: ChannelState.Member, IsOff: false }
        && MayCome(settings);

    /// <summary>Guests and people from outside are shown no team's figures, even when they ask.</summary>
    public static bool IsOfTheHouse(PersonFacts person) => person is { IsGone: false, IsBot: false, IsGuest: false, IsOutsider: false };

    /// <summary>In a channel where FocusBot speaks on request alone, the summary does too.</summary>
    public static bool MayCome(ChannelSettings settings) => settings.Mode.ActsByItself();
}
