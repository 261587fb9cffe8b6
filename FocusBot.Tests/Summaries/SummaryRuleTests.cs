using FocusBot.Delivery.Parcels;
using FocusBot.Levels.Vocabulary;
using FocusBot.Summaries.Message;
using FocusBot.Summaries.Schedule;
using FocusBot.Summaries.Week;
using FocusBot.Teams.Channels;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.Summaries;

public sealed class SummaryRuleTests
{
    private static readonly PersonFacts Ordinary = new(Given.Ana, false, false, false, false, false, null);

    private static readonly Channel Here = new(Given.Reviews, ChannelState.Member, IsShared: false);

    [Fact]
    public void Shares_are_tens_of_per_cent_and_never_farther_from_what_they_are_than_five()
    {
        foreach (var (impact, execution, optics) in from i in Enumerable.Range(0, 12) from e in Enumerable.Range(0, 12) from o in Enumerable.Range(0, 12) select (i, e, o))
        {
            var mix = new LevelMix(impact, execution, optics, 5);
            var shares = ShareRule.Tens(mix);

            Assert.All(shares.Values, share => Assert.Equal(0, share % 10));
            Assert.All(LevelVocabulary.Levels, level => Assert.True(mix.Messages == 0 || Math.Abs(shares[level] - (mix.Of(level) * 100.0 / mix.Messages)) <= 5.0001));
        }
    }

    [Theory]
    [InlineData(5, 0, 0, Level.Impact)]
    [InlineData(4, 0, 0, null)]
    [InlineData(3, 3, 0, null)]
    [InlineData(3, 2, 1, null)]
    [InlineData(2, 1, 9, Level.Optics)]
    internal void A_reader_has_a_default_level_when_more_than_half_of_enough_messages_argue_from_it(int impact, int execution, int optics, Level? level) =>
        Assert.Equal(level, OwnLevelRule.DefaultOf(new Dictionary<Level, int> { [Level.Impact] = impact, [Level.Execution] = execution, [Level.Optics] = optics }));

    [Fact]
    public void Whoever_left_or_is_no_ordinary_member_gets_none()
    {
        Assert.True(Gets(Ordinary));
        Assert.All(
            (PersonFacts[])[Ordinary with { IsGone = true }, Ordinary with { IsBot = true }, Ordinary with { IsGuest = true }, Ordinary with { IsOutsider = true }],
            person => Assert.False(Gets(person)));
        Assert.False(Gets(Ordinary with { AwayUntil = DateTimeOffset.MaxValue }));
        Assert.False(Gets(Ordinary with { AwayUntil = Given.Noon.AddSeconds(1) }));
        Assert.True(Gets(Ordinary with { AwayUntil = Given.Noon }));
        Assert.False(Gets(Ordinary, isAddressed: false));
        Assert.False(Gets(Ordinary, choice: new(Given.Ana, IsOff: true, null)));
        Assert.True(Gets(Ordinary, choice: new(Given.Ana, IsOff: false, null)));
    }

    [Fact]
    public void Whoever_left_the_channel_gets_none_of_its_reviewers_and_one_of_a_group()
    {
        var grouped = ChannelSettings.Default with { UserGroup = "S0REVIEW" };

        Assert.False(RecipientRule.Gets(Ordinary, null, true, true, Here, ChannelSettings.Default, Given.Noon));
        Assert.True(RecipientRule.Gets(Ordinary, null, true, true, Here, grouped, Given.Noon));
    }

    [Fact]
    public void None_comes_where_FocusBot_is_not_or_speaks_on_request_alone()
    {
        Assert.All(
            (Channel?[])[null, Here with { State = ChannelState.Removed }, Here with { State = ChannelState.Archived }, Here with { IsOff = true }],
            channel => Assert.False(RecipientRule.Gets(Ordinary, null, true, false, channel, ChannelSettings.Default, Given.Noon)));
        Assert.False(RecipientRule.MayCome(ChannelSettings.Default with { Mode = ChannelMode.Off }));
        Assert.False(RecipientRule.MayCome(ChannelSettings.Default with { Mode = ChannelMode.OnRequest }));
    }

    [Fact]
    public void A_week_in_which_every_number_is_zero_is_empty() =>
        Assert.True((SummaryTexts.Figures with { Threads = 0, Meetings = 0, Mix = LevelMix.Empty }).IsEmpty);

    [Fact]
    public void With_fewer_than_five_people_there_is_the_focus_and_the_readers_own_line_and_no_figure()
    {
        var card = AsRead.Of(SummaryMessage.Weekly(SummaryTexts.Full with { Figures = SummaryTexts.Full.Figures with { Mix = new(20, 15, 5, 4) } }, SummaryTexts.Monday, null));

        Assert.DoesNotMatch("%|about|asked|praised|said yes|One idea", card);
        Assert.Contains("6 review threads and 1 live review", card, StringComparison.Ordinal);
        Assert.Contains("The team is focusing on", card, StringComparison.Ordinal);
        Assert.Contains("For you alone", card, StringComparison.Ordinal);
    }

    [Fact]
    public void With_fewer_than_five_people_before_nothing_is_compared()
    {
        var card = AsRead.Of(SummaryMessage.Weekly(SummaryTexts.Full with { Before = new(20, 15, 5, 4) }, SummaryTexts.Monday, null));

        Assert.DoesNotContain("weeks before", card, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(11, 10, 0)] // By the count alone it's more; not beyond chance.
    [InlineData(18, 10, 0)]
    [InlineData(35, 10, 1)]
    [InlineData(1, 30, -1)]
    public void A_change_is_named_beyond_its_interval_alone(int now, int before, int direction)
    {
        var changes = ChangeRule.Of(new(now, 40 - now, 0, 6), new(before, 40 - before, 0, 6));

        Assert.Equal(direction, changes.Where(change => change.Level is Level.Impact).Select(change => change.Direction).SingleOrDefault());
    }

    private static bool Gets(PersonFacts person, SummaryChoice? choice = null, bool isAddressed = true) =>
        RecipientRule.Gets(person, choice, isAddressed, false, Here, ChannelSettings.Default, Given.Noon);
}
