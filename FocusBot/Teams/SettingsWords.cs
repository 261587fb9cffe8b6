using System.Globalization;

namespace FocusBot.Teams;

/// <summary>How settings are named: in the form, in the list of changes, and in its values.</summary>
internal static class SettingsWords
{
    public static string Label(this ChannelMode mode) => mode switch
    {
        ChannelMode.Thread => "In the thread",
        ChannelMode.Private => "In private",
        ChannelMode.OnRequest => "On request",
        _ => "Off",
    };

    public static string Does(this ChannelMode mode) => mode switch
    {
        ChannelMode.Thread => "a nudge stands in the thread, for everybody in it",
        ChannelMode.Private => "a nudge goes to the two people alone; they can share it",
        ChannelMode.OnRequest => "FocusBot speaks when somebody asks it to",
        _ => "FocusBot keeps nothing of what is written here and says nothing",
    };

    /// <summary>What is different in a channel that is shared with another organisation, with these settings.</summary>
    public static string Shared(ChannelSettings settings) =>
        $"This channel is shared with another organisation, so FocusBot {(settings.Mode is ChannelMode.Off ? "is off here until a facilitator switches it on" : "works for the people of your own organisation alone")}. People of the other one are not read and not asked. They see what stands in the channel, so a question or a nudge in a thread shows your levels to them too; “In private” shows a nudge to the two people alone.";

    public static string Label(this Sensitivity sensitivity) => sensitivity.ToString();

    public static string Does(this Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Low => "speaks about the clearest mismatches alone",
        Sensitivity.Normal => "speaks when it is sure",
        _ => "speaks earlier, and errs more often",
    };

    /// <summary>The word in the form's options.</summary>
    public static string Word(this Enum value) => value.ToString().ToLowerInvariant();

    public static string Of(QuietHours? quiet) => quiet is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{quiet.From:HH:mm} to {quiet.To:HH:mm} ({quiet.Zone})");

    public static string Summary(ChannelSettings settings) =>
        string.Create(CultureInfo.InvariantCulture, $"{settings.SummaryDay} {settings.SummaryHour:00}:00");

    public static string HoldOut(ChannelSettings settings) => string.Create(CultureInfo.InvariantCulture, $"{settings.HoldOut} %");

    public static string Group(ChannelSettings settings) => settings.UserGroup ?? "none";
}
