using System.Globalization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Reviews.Convening;
using Xunit.Abstractions;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Reviews.Live;

/// <summary>Weekly live reviews of people in forty zones: each is reminded once a week, by day where they live and outside of quiet hours, and asked once afterwards.</summary>
/// <remarks>Three weeks of forty people, around a change of clocks. A year of a thousand takes minutes: <c>REVIEW_PEOPLE=1000 REVIEW_WEEKS=52</c> in the environment, and <c>--logger "console;verbosity=detailed"</c> prints the figures.</remarks>
public sealed class ReviewYearTests(ITestOutputHelper output)
{
    private const int MostInOne = 50;

    private static readonly int People = Wanted("REVIEW_PEOPLE") ?? 40, Weeks = Wanted("REVIEW_WEEKS") ?? 3;

    private static readonly DateTimeOffset Monday = new(2026, 3, 16, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_is_reminded_and_asked_once_a_week()
    {
        using var world = await ReviewDriver.CreateAsync();
        world.Clock.Advance(Monday - world.Clock.GetUtcNow());
        await world.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Reviews, Given.Ana, default));
        UserId[][] teams = [.. Enumerable.Range(0, People).Select(number => new UserId($"U{number:0000}")).Chunk(MostInOne)];
        var zones = teams.SelectMany(team => team).Index().ToDictionary(person => person.Item, person => TimeZoneInfo.FindSystemTimeZoneById(ReviewTimesTests.Zones[person.Index % ReviewTimesTests.Zones.Count]));
        foreach (var (person, zone) in zones)
        {
            world.People[person] = new(person, false, false, false, false, false, zone.Id);
        }

        var counted = new Counts(0, 0, 0, 0);
        foreach (var week in Enumerable.Range(0, Weeks))
        {
            var begun = world.Sent.Count;
            await HoldAsync(world, teams, Monday.AddDays(7 * week));
            counted = Count(world, world.Sent.Skip(begun), zones, counted);
        }

        output.WriteLine($"{People} people, {Weeks} weeks: {counted}");
        Assert.Equal(new(People * Weeks, People * Weeks, 0, 0), counted);
    }

    /// <summary>Asked about on Monday for Thursday, one an hour.</summary>
    private static async Task HoldAsync(ReviewDriver world, UserId[][] teams, DateTimeOffset monday)
    {
        foreach (var (number, team) in teams.Index())
        {
            var start = monday.AddDays(3).AddHours(number % 24);
            await world.SubmitAsync(team[0], MeetingForm.Name, $"{Given.Reviews}", [
                .. team.Skip(1).Select(person => (MeetingForm.People, person.Value)), (MeetingForm.Topic, "launch"), (MeetingForm.Minutes, "45"), (MeetingForm.Remind, MeetingForm.RemindThem),
                (MeetingForm.Start, start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))]);
        }

        await world.PassAsync(monday.AddDays(7));
    }

    private static Counts Count(ReviewDriver world, IEnumerable<FocusBot.Delivery.Outbox.OutboxItem> sent, Dictionary<UserId, TimeZoneInfo> zones, Counts before)
    {
        var told = sent.Select(item => item.Outbound).Where(outbound => outbound.Parcel is Parcel.DirectMessage).ToLookup(outbound => (outbound.Purpose, ((Parcel.DirectMessage)outbound.Parcel).User));
        var counts = before;
        foreach (var (person, zone) in zones)
        {
            var (reminders, questions) = (told[("meeting-reminded", person)].ToList(), told[("meeting-afterwards", person)].ToList());
            counts = new(
                counts.Reminded + reminders.Count(reminder => TimeZoneInfo.ConvertTime(world.WentAt[reminder.Key], zone).Hour is >= 9 and < 18),
                counts.Asked + questions.Count,
                counts.Doubles + Math.Max(0, reminders.Count - 1) + Math.Max(0, questions.Count - 1),
                counts.Missing + (reminders.Count == 0 ? 1 : 0) + (questions.Count == 0 ? 1 : 0));
        }

        return counts;
    }

    private static int? Wanted(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="Reminded">By day where they live.</param>
    private sealed record Counts(int Reminded, int Asked, int Doubles, int Missing);
}
