using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Convening;
using FocusBot.Teams.Channels;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews.Live;

/// <summary>Live reviews of people all over the world: each is reminded once, by day where they live, and asked once afterwards.</summary>
public sealed class ReviewTimesTests
{
    /// <summary>Forty zones: whole hours, halves and quarters, both halves of the world with their changes, and both sides of the date line.</summary>
    internal static readonly IReadOnlyList<string> Zones =
    [
        "Pacific/Kiritimati", "Pacific/Chatham", "Pacific/Auckland", "Pacific/Fiji", "Australia/Lord_Howe", "Australia/Sydney", "Australia/Adelaide", "Australia/Brisbane", "Asia/Tokyo", "Australia/Eucla",
        "Asia/Shanghai", "Asia/Bangkok", "Asia/Yangon", "Asia/Dhaka", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Karachi", "Asia/Kabul", "Asia/Dubai", "Asia/Tehran",
        "Africa/Nairobi", "Europe/Istanbul", "Africa/Cairo", "Europe/Kyiv", "Africa/Johannesburg", "Europe/Berlin", "Africa/Casablanca", "Europe/Dublin", "Atlantic/Azores", "America/Nuuk",
        "America/Sao_Paulo", "America/St_Johns", "America/Santiago", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage", "Pacific/Marquesas", "Pacific/Pago_Pago",
    ];

    [Fact]
    public void Everybody_has_one_good_moment_before_every_review_of_a_year()
    {
        var asked = 0;
        foreach (var week in Enumerable.Range(0, 52))
        {
            // Two a week for each zone: one by day in Europe, one by day at the other side of the world.
            foreach (var start in (DateTimeOffset[])[new(2026, 1, 7, 14, 0, 0, TimeSpan.Zero), new(2026, 1, 9, 2, 30, 0, TimeSpan.Zero)])
            {
                foreach (var zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
                {
                    var (begins, now) = (start.AddDays(7 * week), start.AddDays((7 * week) - 3));
                    var at = Assert.NotNull(ReminderRule.At(begins, now, zone, quiet: null));
                    Assert.InRange(at, begins.AddHours(-24), begins.AddMinutes(-30));
                    Assert.InRange(TimeZoneInfo.ConvertTime(at, zone).TimeOfDay, TimeSpan.FromHours(9), TimeSpan.FromHours(18) - TimeSpan.FromTicks(1));
                    asked++;
                }
            }
        }

        Assert.Equal(52 * 2 * 40, asked);
    }

    [Fact]
    public void Quiet_hours_are_kept_and_a_review_that_is_near_reminds_nobody()
    {
        var (berlin, start) = (TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new DateTimeOffset(2026, 3, 4, 14, 0, 0, TimeSpan.Zero));
        var quiet = new QuietHours(new(8, 0), new(16, 0), "Europe/Berlin");

        Assert.Equal(new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero), ReminderRule.At(start, start.AddDays(-3), berlin, quiet));
        Assert.Null(ReminderRule.At(start, start.AddMinutes(-89), berlin, quiet: null));
        Assert.Null(ReminderRule.At(start, start.AddDays(-3), berlin, new(new(0, 0), new(23, 59), "Europe/Berlin")));
        Assert.False(ReminderRule.IsGood(new(2026, 3, 3, 17, 0, 0, TimeSpan.Zero), berlin, quiet: null));
    }

    /// <summary>On the days on which clocks change in America, in Europe, and in the south.</summary>
    [Theory]
    [InlineData("2026-03-08T18:00")]
    [InlineData("2026-03-29T13:00")]
    [InlineData("2026-04-05T06:00")]
    [InlineData("2026-11-01T02:00")]
    public async Task Forty_people_in_forty_zones_are_each_reminded_once_and_asked_once(string begins)
    {
        using var world = await ReviewDriver.CreateAsync();
        var start = DateTimeOffset.Parse(begins, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        world.Clock.Advance(start.AddDays(-3) - world.Clock.GetUtcNow());
        await world.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Reviews, Given.Ana, default));
        world.People[Given.Ana] = Person(Given.Ana, "Europe/Berlin");
        var people = Zones.Index().ToDictionary(zone => new UserId($"U{zone.Index:000}"), zone => zone.Item);
        foreach (var (person, zone) in people)
        {
            world.People[person] = Person(person, zone);
        }

        await world.SubmitAsync(Given.Ana, MeetingForm.Name, $"{Given.Reviews}", [
            .. people.Keys.Select(person => (MeetingForm.People, person.Value)), (MeetingForm.Topic, "launch"), (MeetingForm.Minutes, "45"), (MeetingForm.Remind, MeetingForm.RemindThem),
            (MeetingForm.Start, start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))]);
        await world.PassAsync(start.AddDays(3));

        foreach (var (person, zone) in people)
        {
            var reminded = Assert.Single(Went(world, "meeting-reminded", person));
            Assert.InRange(reminded, start.AddHours(-24), start.AddMinutes(-25));
            Assert.InRange(TimeZoneInfo.ConvertTime(reminded, TimeZoneInfo.FindSystemTimeZoneById(zone)).TimeOfDay, TimeSpan.FromHours(9), TimeSpan.FromHours(18));
            Assert.InRange(Assert.Single(Went(world, "meeting-afterwards", person)), start.AddMinutes(45), start.AddMinutes(50));
        }
    }

    /// <summary>A guest of whom the workspace names no time zone is asked like everybody, by the clock of whoever asked.</summary>
    [Fact]
    public async Task Without_a_zone_of_their_own_the_organisers_clock_counts()
    {
        using var world = await ReviewDriver.CreateAsync();
        await world.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Reviews, Given.Ana, default));
        (world.People[Given.Ana], world.People[Given.Ben]) = (Person(Given.Ana, "Asia/Tokyo"), new(Given.Ben, false, false, IsGuest: true, false, false, null));
        var start = Given.Noon.AddDays(2);
        await world.SubmitAsync(Given.Ana, MeetingForm.Name, $"{Given.Reviews}", [
            (MeetingForm.People, Given.Ben.Value), (MeetingForm.Topic, "launch"), (MeetingForm.Minutes, "45"), (MeetingForm.Remind, MeetingForm.RemindThem), (MeetingForm.Start, start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))]);
        await world.PassAsync(start.AddDays(1));

        var reminded = Assert.Single(Went(world, "meeting-reminded", Given.Ben));
        Assert.InRange(TimeZoneInfo.ConvertTime(reminded, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).TimeOfDay, TimeSpan.FromHours(9), TimeSpan.FromHours(18));
        Assert.Single(Went(world, "meeting-afterwards", Given.Ben));
    }

    private static PersonFacts Person(UserId person, string zone) => new(person, false, false, false, false, false, zone);

    private static IEnumerable<DateTimeOffset> Went(ReviewDriver world, string purpose, UserId person) =>
        world.Sent.Select(item => item.Outbound).Where(outbound => outbound.Purpose == purpose && outbound.Parcel is Parcel.DirectMessage message && message.User == person).Select(outbound => world.WentAt[outbound.Key]);
}
