using FocusBot.Conversations;
using FocusBot.Delivery.Routing;

namespace FocusBot.People;

/// <summary>The buttons by which a person says what FocusBot does about them. Who presses speaks for themselves alone.</summary>
internal static class MeButtons
{
    internal static readonly ButtonWord OptOut = new("me.opt-out"), OptIn = new("me.opt-in"), Unmute = new("me.unmute");
    internal static readonly ButtonWord MuteHere = new("me.mute-here."), MuteEverywhere = new("me.mute-everywhere.");
    internal static readonly ButtonWord Show = new("me.show"), Back = new("me.back"), Download = new("me.download");
    internal static readonly ButtonWord Delete = new("me.delete"), DeleteForGood = new("me.delete-for-good"), Keep = new("me.keep");

    private static readonly (string Word, string Label, TimeSpan? Length)[] Lengths =
    [
        ("day", "for a day", TimeSpan.FromDays(1)), ("week", "for a week", TimeSpan.FromDays(7)), ("open", "until I say", null),
    ];

    /// <param name="here">Absent: there is no channel to speak of.</param>
    internal static IEnumerable<CardPart.Buttons> Mutes(ChannelId? here)
    {
        if (here is { } channel)
        {
            yield return new([.. Lengths.Select(length => new CardButton($"Mute here {length.Label}", MuteHere + length.Word, channel.Value))]);
        }

        yield return new([.. Lengths.Select(length => new CardButton($"Mute everywhere {length.Label}", MuteEverywhere + length.Word, ValueOf(here)))]);
    }

    internal static string ValueOf(ChannelId? here) => here?.Value ?? "";

    /// <returns>The channel in which the buttons stand; absent when they speak of none.</returns>
    internal static ChannelId? Here(ConversationEvent.ButtonPressed pressed) => pressed.Value.IsEmpty ? null : pressed.Channel;

    internal static bool IsHere(string action) => action.StartsWith(MuteHere, StringComparison.Ordinal);

    /// <returns>Whether the action is a mute; and how long from now, when it has an end.</returns>
    internal static bool IsMute(string action, DateTimeOffset now, out DateTimeOffset? endsAt)
    {
        endsAt = null;
        foreach (var (word, _, length) in Lengths)
        {
            if (action == MuteHere + word || action == MuteEverywhere + word)
            {
                endsAt = now + length;
                return true;
            }
        }

        return false;
    }
}
