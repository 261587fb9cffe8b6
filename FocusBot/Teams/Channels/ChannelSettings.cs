namespace FocusBot.Teams.Channels;

/// <summary>What facilitators have set for a channel.</summary>
/// <param name="Quiet">Absent: FocusBot may speak at any hour.</param>
/// <param name="SummaryHour">0 to 23, in each reader's own time zone.</param>
/// <param name="HoldOut">Percent of the inferred questions that aren't asked, 0 to 50. What people declared is never held out.</param>
/// <param name="UserGroup">The id of the group whose week the summary tells; absent: whoever writes in the channel's review threads.</param>
internal sealed record ChannelSettings(
    ChannelMode Mode, Sensitivity Sensitivity, QuietHours? Quiet, DayOfWeek SummaryDay, int SummaryHour, int HoldOut, string? UserGroup)
{
    public const int MostHoldOut = 50;

    /// <summary>What the form suggests to a facilitator who wants to see what questions change.</summary>
    public const int SuggestedHoldOut = 20;

    /// <summary>Whoever comes into the channel is told privately that FocusBot reads along.</summary>
    public bool TellsJoiners { get; init; } = true;

    /// <summary>A huddle that belongs to a live review gets one card, and its people are asked when it's over. Never in a channel that is shared.</summary>
    public bool FollowsHuddles { get; init; } = true;

    public static ChannelSettings Default { get; } = new(ChannelMode.AskFirst, Sensitivity.Normal, null, DayOfWeek.Monday, 9, 0, null);
}

/// <summary>What FocusBot does by itself. The numbers are stored: never renumber; the order is the form's.</summary>
internal enum ChannelMode
{
    /// <summary>It asks the two people privately, and speaks in the thread only when their answers differ.</summary>
    AskFirst = 5,

    /// <summary>Where it's surest it may say in the thread what it guessed; never of Optics. A facilitator's choice.</summary>
    Thread = 1,

    /// <summary>It asks the same questions, and tells a difference to the two alone, who can share it.</summary>
    Private = 2,

    /// <summary>FocusBot speaks when somebody asks it to.</summary>
    OnRequest = 3,

    /// <summary>FocusBot keeps nothing of what is written here and says nothing.</summary>
    Off = 4,
}

internal static class ChannelModes
{
    /// <summary>As people choose among them: the default first, the quietest last.</summary>
    public static IReadOnlyList<ChannelMode> All { get; } =
        [ChannelMode.AskFirst, ChannelMode.Thread, ChannelMode.Private, ChannelMode.OnRequest, ChannelMode.Off];

    /// <summary>As settings and the command line name them: <c>ask-first</c>, or <c>ask first</c>.</summary>
    public static ChannelMode? Find(string words) =>
        Enum.TryParse<ChannelMode>(words.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var mode) && Enum.IsDefined(mode) && !char.IsAsciiDigit(words[0]) ? mode : null;

    /// <summary>Whether the thread hears of two levels that differ; otherwise the two do, and nobody else.</summary>
    public static bool TellsThread(this ChannelMode mode) => mode is not ChannelMode.Private;

    /// <summary>Whether FocusBot does anything there that nobody asked it for.</summary>
    public static bool ActsByItself(this ChannelMode mode) => mode is ChannelMode.AskFirst or ChannelMode.Thread or ChannelMode.Private;
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
