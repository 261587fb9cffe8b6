namespace FocusBot.Slack.Settings;

/// <summary>How much Slack lets an app read, by the way it is distributed.</summary>
internal static class DistributionRule
{
    /// <remarks>Since May 2025 Slack gives apps that are distributed outside of its Marketplace a fiftieth of the calls, and a page of 15 messages at most.</remarks>
    public static ReadingLimits LimitsOf(SlackDistribution distribution) => distribution is SlackDistribution.Unlisted
        ? new(PageSize: 15, PagesPerMinute: 1, MostMessages: 150)
        : new(PageSize: 200, PagesPerMinute: 50, MostMessages: 5_000);
}
