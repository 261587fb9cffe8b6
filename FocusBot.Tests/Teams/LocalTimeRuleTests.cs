using System.Globalization;
using FocusBot.Teams.Channels;

namespace FocusBot.Tests.Teams;

/// <summary>Local times where the clock is changed.</summary>
public sealed class LocalTimeRuleTests
{
    [Theory]
    [InlineData("Europe/Dublin", "2026-03-29 01:00", "2026-03-29 01:00")] // Does not exist: winter is the time that differs there.
    [InlineData("Africa/Casablanca", "2026-03-22 02:00", "2026-03-22 02:00")]
    [InlineData("Europe/London", "2026-03-29 01:30", "2026-03-29 01:00")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30")] // Exists twice.
    [InlineData("Europe/Dublin", "2026-10-25 01:30", "2026-10-25 00:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45")]
    [InlineData("Pacific/Kiritimati", "2026-06-01 09:00", "2026-05-31 19:00")]
    [InlineData("Pacific/Pago_Pago", "2026-06-01 09:00", "2026-06-01 20:00")]
    public void A_local_time_is_the_first_moment_at_which_the_clock_there_has_reached_it(string zone, string local, string utc) => Assert.Equal(
        DateTimeOffset.Parse(utc + "Z", CultureInfo.InvariantCulture),
        LocalTimeRule.InstantOf(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));
}
