namespace FocusBot.Summaries;

/// <summary>When a day and hour of a week are, in a time zone with all its changes of the clock.</summary>
internal static class SlotRule
{
    // A summary of a late hour is not too late an hour afterwards.
    private static readonly TimeSpan AtLeast = TimeSpan.FromHours(3);

    private static readonly TimeSpan FarthestEast = TimeSpan.FromHours(14), FarthestWest = TimeSpan.FromHours(12);

    /// <summary>From the hour on, and as long as its day lasts there.</summary>
    public static SummaryWindow WindowOf(IsoWeek week, SummarySlot slot, TimeZoneInfo zone)
    {
        var day = week.DayOf(slot.Day);
        var from = InstantOf(day.ToDateTime(new TimeOnly(slot.Hour, 0)), zone);
        var midnight = InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
        return new(from, midnight > from + AtLeast ? midnight : from + AtLeast);
    }

    /// <summary>The time in which a summary may be in time somewhere.</summary>
    public static SummaryWindow AnywhereOf(IsoWeek week, SummarySlot slot)
    {
        var utc = WindowOf(week, slot, TimeZoneInfo.Utc);
        return new(utc.From - FarthestEast, utc.Until + FarthestWest);
    }

    /// <summary>A local time that does not exist becomes the next that does; one that exists twice is the first.</summary>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
