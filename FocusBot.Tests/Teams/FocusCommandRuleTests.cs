using FocusBot.Levels.Vocabulary;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Focus;

namespace FocusBot.Tests.Teams;

/// <summary>Noon is on 2 March 2026, a Monday.</summary>
public sealed class FocusCommandRuleTests
{
    [Fact]
    public void Nothing_asks_what_it_is() => Assert.IsType<FocusRequest.Show>(Read(""));

    [Theory]
    [InlineData("clear")]
    [InlineData("None")]
    public void It_can_be_cleared(string words) => Assert.IsType<FocusRequest.Clear>(Read(words));

    [Theory]
    [InlineData("execution", Level.Execution, null)]
    [InlineData("IMPACT", Level.Impact, null)]
    [InlineData("early stage", Level.Execution, Situation.EarlyStage)]
    [InlineData("early-stage", Level.Execution, Situation.EarlyStage)]
    [InlineData("availability", Level.Optics, Situation.AvailabilityTrouble)]
    [InlineData("platform with availability trouble", Level.Optics, Situation.AvailabilityTrouble)]
    [InlineData("scaling", Level.Impact, Situation.Scaling)]
    [InlineData("launch", Level.Execution, Situation.Launch)]
    internal void A_level_or_a_situation_is_a_focus_for_ninety_days(string words, Level level, Situation? situation) =>
        Assert.Equal(new TeamFocus(level, situation, new(2026, 5, 31), new(2026, 5, 31, 22, 0, 0, TimeSpan.Zero), null), Focus(words));

    [Theory]
    [InlineData("2026-03-31", "2026-03-31T22:00Z")]
    [InlineData("31.3.2026", "2026-03-31T22:00Z")]
    [InlineData("31 March", "2026-03-31T22:00Z")]
    [InlineData("March 31, 2026", "2026-03-31T22:00Z")]
    [InlineData("1 Mar", "2027-03-01T23:00Z")]
    [InlineData("2026-03-02", "2026-03-02T23:00Z")]
    public void It_holds_to_the_end_of_the_day_where_the_facilitator_lives(string until, string endsAt) =>
        Assert.Equal(DateTimeOffset.Parse(endsAt, System.Globalization.CultureInfo.InvariantCulture), Focus($"optics until {until}").EndsAt);

    /// <summary>West and east, and where the day after begins or ends summer time, also at midnight itself.</summary>
    [Theory]
    [InlineData("Pacific/Pago_Pago", "2026-12-20", "2026-12-21T11:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-12-20", "2026-12-20T10:00Z")]
    [InlineData("Asia/Kathmandu", "2026-12-20", "2026-12-20T18:15Z")]
    [InlineData("America/Los_Angeles", "2026-03-07", "2026-03-08T08:00Z")]
    [InlineData("America/Los_Angeles", "2026-03-08", "2026-03-09T07:00Z")]
    [InlineData("Europe/Stockholm", "2026-10-24", "2026-10-24T22:00Z")]
    [InlineData("Europe/Stockholm", "2026-10-25", "2026-10-25T23:00Z")]
    [InlineData("America/Havana", "2026-03-07", "2026-03-08T05:00Z")]
    [InlineData("America/Havana", "2026-10-31", "2026-11-01T04:00Z")]
    public void A_day_ends_at_its_midnight_whatever_the_clocks_do(string zone, string until, string endsAt)
    {
        var focus = Assert.IsType<FocusRequest.Set>(FocusCommandRule.Read(new($"optics until {until}"), Given.Noon, zone)).Focus;

        Assert.Equal(DateTimeOffset.Parse(endsAt, System.Globalization.CultureInfo.InvariantCulture), focus.EndsAt);
        Assert.Equal(until, focus.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_reason_is_kept_as_it_was_said() =>
        Assert.Equal("we ship @channel until May because of it", Focus("execution until 2026-05-01 because we ship <!channel> until May because of it").Reason);

    [Fact]
    public void A_reason_needs_no_date() => Assert.Equal("we ship", Focus("launch because we ship").Reason);

    [Theory]
    [InlineData("optics until 2026-02-30", "“2026-02-30” isn’t a date")]
    [InlineData("optics until someday", "“someday” isn’t a date")]
    [InlineData("optics until 2026-03-01", "2026-03-01 has passed")]
    [InlineData("optics until 2019-12-31 because", "2019-12-31 has passed")]
    [InlineData("optics until 2027-03-03", "a year at most")]
    [InlineData("profit", "“profit” isn’t a level or a situation")]
    [InlineData("until 2026-05-01", "Name a level")]
    [InlineData("because we ship", "Name a level")]
    public void What_cannot_be_is_said_in_a_sentence(string words, string sentence) =>
        Assert.Contains(sentence, Assert.IsType<FocusRequest.Refused>(Read(words)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_reason_has_a_length() => Assert.Contains(
        "201 characters", Assert.IsType<FocusRequest.Refused>(Read($"optics because {new string('x', 201)}")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_zone_is_UTC() => Assert.Equal(
        new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero),
        Assert.IsType<FocusRequest.Set>(FocusCommandRule.Read(new("optics until 2026-03-02"), Given.Noon, "Middle/Earth")).Focus.EndsAt);

    private static FocusRequest Read(string words) => FocusCommandRule.Read(new(words), Given.Noon, "Europe/Berlin");

    private static TeamFocus Focus(string words) => Assert.IsType<FocusRequest.Set>(Read(words)).Focus;
}
