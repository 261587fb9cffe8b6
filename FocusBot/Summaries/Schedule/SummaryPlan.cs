using FocusBot.Conversations;
using FocusBot.Summaries.Week;

namespace FocusBot.Summaries.Schedule;

/// <summary>The name of one summary, which is sent once and never again.</summary>
internal readonly record struct SummaryKey(InstallationId Installation, ChannelId Channel, IsoWeek Week, UserId Person)
{
    public ChannelKey ChannelKey => new(Installation, Channel);
}

/// <summary>What is planned of one summary.</summary>
/// <param name="LookAt">When the person is checked again and the summary is made; absent: their time zone is asked first.</param>
/// <param name="Until">From when on it would come too late.</param>
internal sealed record SummaryPlan(SummaryState State, DateTimeOffset? LookAt, DateTimeOffset? Until);

/// <summary>The numbers are stored: never renumber.</summary>
internal enum SummaryState
{
    Planned = 1,
    Said = 2,

    /// <summary>There was nothing to say, nobody to say it to, or it was too late.</summary>
    LeftOut = 3,
}
