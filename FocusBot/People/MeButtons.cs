using FocusBot.Conversations;

namespace FocusBot.People;

/// <summary>The buttons by which a person says what FocusBot does about them. Who presses speaks for themselves alone.</summary>
internal static class MeButtons
{
    public const string Prefix = "me.";

    internal const string OptOut = Prefix + "opt-out", OptIn = Prefix + "opt-in", Unmute = Prefix + "unmute";
    internal const string MuteHere = Prefix + "mute-here.", MuteEverywhere = Prefix + "mute-everywhere.";
    internal const string Show = Prefix + "show", Download = Prefix + "download", Delete = Prefix + "delete", DeleteForGood = Prefix + "delete-for-good", Keep = Prefix + "keep";

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
