namespace FocusBot.Teams.Channels;

/// <summary>When a clock on the wall shows a time, in a time zone with all its changes.</summary>
internal static class LocalTimeRule
{
    /// <summary>The zones whose clocks are furthest ahead of UTC, and furthest behind.</summary>
    public static readonly TimeSpan FarthestEast = TimeSpan.FromHours(14), FarthestWest = TimeSpan.FromHours(12);

    // No zone changes its clock twice within one.
    private static readonly TimeSpan Night = TimeSpan.FromHours(8);

    /// <summary>A local time that does not exist becomes the next that does; one that exists twice is the first.</summary>
    /// <remarks>
    /// Found by reading the zone's clock at moments. Asked the other way round, <see cref="TimeZoneInfo"/> errs where winter is the
    /// time that differs (Dublin, Casablanca): it knows no local time there that does not exist.
    /// </remarks>
    public static DateTimeOffset InstantOf(DateTime local, TimeZoneInfo zone)
    {
        var utc = new DateTimeOffset(local, TimeSpan.Zero);
        var (before, reached) = (utc - FarthestEast - Night, utc + FarthestWest + Night);
        var exact = OffsetsBetween(before, reached, zone).Select(offset => utc - offset).Where(at => ClockAt(at, zone) == local).ToList();
        return exact.Count > 0 ? exact.Min() : FirstAfterTheGap(before, reached, local, zone);
    }

    private static IEnumerable<TimeSpan> OffsetsBetween(DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone)
    {
        for (var at = from; at <= until; at += Night)
        {
            yield return zone.GetUtcOffset(at);
        }
    }

    /// <summary>The clock jumps over the local time once, so it has not come yet before that moment, and has ever after.</summary>
    private static DateTimeOffset FirstAfterTheGap(DateTimeOffset before, DateTimeOffset reached, DateTime local, TimeZoneInfo zone)
    {
        while (reached - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + TimeSpan.FromSeconds(Math.Floor((reached - before).TotalSeconds / 2));
            (before, reached) = ClockAt(middle, zone) < local ? (middle, reached) : (before, middle);
        }

        return reached;
    }

    private static DateTime ClockAt(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
