using System.Text.Json;
using FocusBot.Slack.Sending;

namespace FocusBot.Tests.Slack;

/// <summary>Who is away gets their summary another week; who is there must not be taken for away.</summary>
public sealed class AwayStatusTests
{
    private static readonly long Tomorrow = Given.Noon.AddDays(1).ToUnixTimeSeconds();

    [Theory]
    [InlineData(":palm_tree:", "Vacationing")]
    [InlineData(":face_with_thermometer:", "Out sick")]
    [InlineData(":palm_tree:", "")]
    [InlineData(":desert_island:", "")]
    [InlineData(":beach_with_umbrella:", "")]
    [InlineData(":umbrella_on_ground:", "")]
    [InlineData("", "OOO")]
    [InlineData("", "Out of office, back on Monday")]
    [InlineData(":tada:", "On leave until May")]
    [InlineData("", "PTO, no email please")]
    [InlineData(":baby:", "Parental leave, Ben is covering for me until May")]
    [InlineData("", "im Urlaub")]
    [InlineData("", "Vacation!")]
    [InlineData("", "vacation :tada:")]
    [InlineData(":zzz:", "out sick, maybe back tomorrow")]
    [InlineData("", "ooo (ben has the plan)")]
    [InlineData("", "Sabbatical")]
    [InlineData("", "de baja")]
    public void A_status_with_an_end_whose_words_or_emoji_say_away_is_away_until_then(string emoji, string text) =>
        Assert.Equal(Given.Noon.AddDays(1), Until(emoji, text, Tomorrow));

    [Theory]
    [InlineData("", "Back from vacation")]
    [InlineData(":palm_tree:", "Back from vacation")]
    [InlineData("", "On call, not OOO")]
    [InlineData("", "PTO on Fridays")]
    [InlineData("", "Day off every Wednesdays")]
    [InlineData("", "No time off until the launch")]
    [InlineData("", "Covering parental leave for Ana")]
    [InlineData("", "Crunch time before my vacation")]
    [InlineData(":palm_tree:", "")]
    [InlineData(":desert_island:", "")]
    [InlineData(":face_with_thermometer:", "")]
    [InlineData("", "OOO")]
    [InlineData("", "Vacationing")]
    public void Without_an_end_nobody_is_away(string emoji, string text) => Assert.Null(Until(emoji, text, 0));

    [Theory]
    [InlineData(":palm_tree:", "Back from vacation")]
    [InlineData("", "Back now from sick leave")]
    [InlineData("", "On call, not OOO")]
    [InlineData("", "Not on vacation, on site")]
    [InlineData("", "PTO on Fridays")]
    [InlineData("", "No time off until the launch")]
    [InlineData("", "Covering parental leave for Ana")]
    [InlineData("", "Crunch time before my vacation")]
    [InlineData(":spiral_calendar_pad:", "In a meeting about holiday offers")]
    [InlineData(":house_with_garden:", "Working remotely")]
    [InlineData(":airplane:", "Travelling to the offsite")]
    [InlineData("", "No longer on vacation")]
    [InlineData("", "Was on PTO, catching up")]
    [InlineData("", "Vacation is over")]
    [InlineData("", "Post-vacation inbox")]
    [InlineData("", "In need of vacation, no: needs a vacation")]
    [InlineData("", "3 days to my vacation")]
    [InlineData("", "Dreaming of vacation")]
    [InlineData("", "OOO tomorrow")]
    [InlineData("", "PTO next week")]
    [InlineData("", "Out of office from Friday")]
    [InlineData("", "Sick leave policy review")]
    [InlineData("", "Vacation rentals launch")]
    [InlineData("", "PTO tracker rollout")]
    [InlineData(":palm_tree:", "vacation’s over")]
    public void Who_says_that_they_are_there_is_there_whatever_words_they_say_it_with(string emoji, string text) => Assert.Null(Until(emoji, text, Tomorrow));

    [Fact]
    public void An_end_that_is_over_is_told_as_it_is() =>
        Assert.Equal(Given.Noon.AddDays(-1), Until(":palm_tree:", "", Given.Noon.AddDays(-1).ToUnixTimeSeconds()));

    [Theory]
    [InlineData("""{ "status_emoji": ":palm_tree:", "status_text": "", "status_expiration": "soon" }""")]
    [InlineData("""{ "status_emoji": ":palm_tree:", "status_text": "", "status_expiration": -5 }""")]
    [InlineData("""{ "status_emoji": ":palm_tree:", "status_text": "", "status_expiration": 99999999999999999999 }""")]
    [InlineData("""{ "status_emoji": 7, "status_text": null, "status_expiration": 1772452800 }""")]
    [InlineData("""[]""")]
    public void What_cannot_be_read_is_nobodys_absence(string profile) => Assert.Null(AwayStatus.Until(JsonDocument.Parse(profile).RootElement));

    private static DateTimeOffset? Until(string emoji, string text, long expires) =>
        AwayStatus.Until(JsonSerializer.SerializeToElement(new { status_emoji = emoji, status_text = text, status_expiration = expires }));
}
