namespace FocusBot.Teams.Channels;

/// <summary>The hours of the day in which FocusBot says nothing by itself: from the one time, included, to the other, excluded.</summary>
/// <remarks>They may go over midnight. The same time twice means no hour at all.</remarks>
/// <param name="Zone">The IANA name of the time zone in which the two are read.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To, string Zone)
{
    public bool Cover(DateTimeOffset now) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(From, To);
}
