using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;

namespace FocusBot.Summaries.Schedule;

/// <summary>When a day and hour of a week are, in a time zone with all its changes of the clock.</summary>
internal static class SlotRule
{
    // A summary of a late hour is not too late an hour afterwards.
    private static readonly TimeSpan AtLeast = TimeSpan.FromHours(3);

    /// <summary>From the hour on, and as long as its day lasts there; in the farthest east, where Monday begins early, once the week before is over in UTC.</summary>
    public static SummaryWindow WindowOf(IsoWeek week, SummarySlot slot, TimeZoneInfo zone)
    {
        var day = week.DayOf(slot.Day);
        var named = LocalTimeRule.InstantOf(day.ToDateTime(new TimeOnly(slot.Hour, 0)), zone);
        var from = named > week.Begin ? named : week.Begin;
        var midnight = LocalTimeRule.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
        return new(from, midnight > from + AtLeast ? midnight : from + AtLeast);
    }

    /// <summary>The time in which a summary may be in time somewhere.</summary>
    public static SummaryWindow AnywhereOf(IsoWeek week, SummarySlot slot)
    {
        var utc = WindowOf(week, slot, TimeZoneInfo.Utc);
        return new(utc.From - LocalTimeRule.FarthestEast, utc.Until + LocalTimeRule.FarthestWest);
    }
}
