namespace FocusBot.Playground.Time;

/// <summary>When the next Monday is about to reach nine o'clock.</summary>
internal static class MondayRule
{
    private static readonly TimeSpan Nearly = new(8, 59, 50);

    /// <param name="zone">IANA name; absent or unknown: UTC.</param>
    /// <returns>Ten seconds before nine, always in the future.</returns>
    public static DateTimeOffset Next(DateTimeOffset now, string? zone)
    {
        var there = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, there);
        var days = ((int)DayOfWeek.Monday - (int)local.DayOfWeek + 7) % 7;
        var monday = At(local.Date.AddDays(days), there);
        return monday > now ? monday : At(local.Date.AddDays(days + 7), there);
    }

    private static DateTimeOffset At(DateTime day, TimeZoneInfo zone)
    {
        var at = DateTime.SpecifyKind(day + Nearly, DateTimeKind.Unspecified);
        return new(at, zone.GetUtcOffset(at));
    }
}
