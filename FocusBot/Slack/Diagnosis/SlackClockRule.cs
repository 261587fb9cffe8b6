using System.Globalization;
using FocusBot.Delivery.Upkeep;

namespace FocusBot.Slack.Diagnosis;

/// <summary>How far this machine's clock is from Slack's. FocusBot refuses requests whose time is five minutes off.</summary>
internal static class SlackClockRule
{
    private const string Subject = "clock";

    private static readonly TimeSpan Tolerable = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Fatal = TimeSpan.FromMinutes(5);

    public static DoctorFinding Check(DateTimeOffset? slack, DateTimeOffset now) => slack is null
        ? new(DoctorFindingKind.Remark, Subject, "Slack did not say what time it is, so the clock is not checked.")
        : (now - slack.Value).Duration() switch
        {
            var skew when skew > Fatal => new(DoctorFindingKind.Broken, Subject, $"It is {Print(skew)} off Slack's, which makes every signature invalid: set it by NTP."),
            var skew when skew > Tolerable => new(DoctorFindingKind.Remark, Subject, $"It is {Print(skew)} off Slack's; from 300 seconds on nothing works: set it by NTP."),
            _ => new(DoctorFindingKind.Well, Subject, "It agrees with Slack's."),
        };

    private static string Print(TimeSpan skew) => string.Create(CultureInfo.InvariantCulture, $"{skew.TotalSeconds:0} seconds");
}
