namespace FocusBot.Teams.Channels;

/// <summary>What facilitators have set for a channel.</summary>
/// <param name="Quiet">Absent: FocusBot may speak at any hour.</param>
/// <param name="SummaryHour">0 to 23, in each reader's own time zone.</param>
/// <param name="HoldOut">Percent of the moments that are left silent, 0 to 50.</param>
/// <param name="UserGroup">The id of the group whose week the summary tells; absent: whoever writes in the channel's review threads.</param>
internal sealed record ChannelSettings(
    ChannelMode Mode, Sensitivity Sensitivity, QuietHours? Quiet, DayOfWeek SummaryDay, int SummaryHour, int HoldOut, string? UserGroup)
{
    public const int MostHoldOut = 50;

    public static ChannelSettings Default { get; } = new(ChannelMode.Thread, Sensitivity.Normal, null, DayOfWeek.Monday, 9, 0, null);
}

/// <summary>Where FocusBot speaks by itself. The numbers are stored: never renumber.</summary>
internal enum ChannelMode
{
    /// <summary>Nudges stand in the thread.</summary>
    Thread = 1,

    /// <summary>Nudges go to the two people alone, who can share them.</summary>
    Private = 2,

    /// <summary>FocusBot speaks when somebody asks it to.</summary>
    OnRequest = 3,

    /// <summary>FocusBot keeps nothing of what is written here and says nothing.</summary>
    Off = 4,
}

/// <summary>How sure FocusBot has to be before it speaks. The numbers are stored: never renumber.</summary>
internal enum Sensitivity
{
    /// <summary>It speaks about the clearest mismatches alone.</summary>
    Low = 1,
    Normal = 2,

    /// <summary>It speaks earlier, and errs more often.</summary>
    High = 3,
}
