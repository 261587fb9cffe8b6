using System.Globalization;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Settings;

namespace FocusBot.Slack.Diagnosis;

/// <summary>What the way in which the app is distributed means for what FocusBot can do.</summary>
internal static class SlackDistributionRule
{
    private const string Subject = "Slack distribution";

    public static IEnumerable<DoctorFinding> Check(SlackOptions settings)
    {
        var limits = DistributionRule.LimitsOf(settings.Distribution);
        var word = settings.Distribution.ToString().ToLowerInvariant();
        yield return limits.AreTight ? new(DoctorFindingKind.Remark, Subject, Tight(word, limits)) : new(DoctorFindingKind.Well, Subject, string.Create(
            CultureInfo.InvariantCulture,
            $"As {word}, FocusBot may read {limits.PagesPerMinute} pages of {limits.PageSize} messages a minute: automatic checks are not held up by it."));

        if (settings is { Distribution: SlackDistribution.Marketplace, Transport: SlackTransport.Socket })
        {
            yield return new(DoctorFindingKind.Remark, Subject, "Slack does not take apps with Socket Mode into its Marketplace: set Slack:Transport to http.");
        }
    }

    private static string Tight(string word, ReadingLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"As {word}, FocusBot may read one page of {limits.PageSize} messages a minute: at most {60 * limits.PagesPerMinute} automatic checks an hour, the surest threads first and by their last messages alone, and a thread that it has not seen takes a minute for each {limits.PageSize} messages. If the workspace made the app for itself, set Slack:Distribution to internal.");
}
