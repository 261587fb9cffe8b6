using FocusBot.Teams.Channels;

namespace FocusBot.Reviews.Convening;

/// <summary>When somebody is reminded of a live review: in the day before it, between nine and eighteen where they live, and not in the channel's quiet hours.</summary>
internal static class ReminderRule
{
    private static readonly TimeOnly Morning = new(9, 0), Evening = new(18, 0);

    private static readonly TimeSpan DayBefore = TimeSpan.FromHours(24), AfterAsking = TimeSpan.FromHours(1), TimeToAnswer = TimeSpan.FromMinutes(30);

    // No zone's clock differs from another's by less.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>The first good moment.</summary>
    /// <param name="now">When they were asked, or are looked at once more.</param>
    /// <returns><see langword="null"/> when there is none left in which a reminder is of use.</returns>
    public static DateTimeOffset? At(DateTimeOffset start, DateTimeOffset now, TimeZoneInfo zone, QuietHours? quiet)
    {
        for (var at = NextStep(Later(start - DayBefore, now + AfterAsking)); at <= start - TimeToAnswer; at += Step)
        {
            if (IsGood(at, zone, quiet))
            {
                return at;
            }
        }

        return null;
    }

    public static bool IsGood(DateTimeOffset at, TimeZoneInfo zone, QuietHours? quiet) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime).IsBetween(Morning, Evening) && quiet?.Cover(at) is not true;

    private static DateTimeOffset NextStep(DateTimeOffset at) => new((at.UtcTicks + Step.Ticks - 1) / Step.Ticks * Step.Ticks, TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
