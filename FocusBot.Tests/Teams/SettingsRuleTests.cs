using FocusBot.Delivery.Parcels;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Settings;
using FocusBot.Tests.Texts;

namespace FocusBot.Tests.Teams;

/// <summary>Who may set what, and what comes of a sent form.</summary>
public sealed class SettingsRuleTests
{
    private static readonly PersonFacts Ordinary = new(Given.Ana, false, false, false, false, false, null);

    [Fact]
    public void The_inviter_the_named_and_the_admins_may()
    {
        Assert.Equal(Right.Yes, FacilitatorRule.RightOf(Given.Ana, Given.Ana, [], null));
        Assert.Equal(Right.Yes, FacilitatorRule.RightOf(Given.Ana, Given.Ben, [Given.Ana], null));
        Assert.Equal(Right.Yes, FacilitatorRule.RightOf(Given.Ana, null, [], Ordinary with { IsAdmin = true }));
        Assert.Equal(Right.No, FacilitatorRule.RightOf(Given.Ana, Given.Ben, [Given.Cleo], Ordinary));
        Assert.Equal(Right.No, FacilitatorRule.RightOf(Given.Ana, null, [], Ordinary with { IsAdmin = true, IsGone = true }));
        Assert.Equal(Right.No, FacilitatorRule.RightOf(Given.Ana, Given.Ana, [Given.Ana], Ordinary with { IsOutsider = true }));
        Assert.Equal(Right.No, FacilitatorRule.RightOf(Given.Ana, Given.Ana, [Given.Ana], null, hasLeft: true));
        Assert.Equal(Right.No, FacilitatorRule.RightOf(Given.Ana, null, [], Ordinary with { IsAdmin = true }, hasLeft: true));
        Assert.Equal(Right.Unknown, FacilitatorRule.RightOf(Given.Ana, Given.Ben, [], null));
    }

    [Fact]
    public void A_form_that_changes_nothing_makes_no_act() => Assert.Empty(
        SettingsRule.Changes(ChannelSettings.Default, SettingsFormRule.Read(TeamTexts.Filled((SettingsForm.HoldOut, "0")), ChannelSettings.Default).Settings, Given.Ana, Given.Noon));

    [Fact]
    public void Each_change_is_an_act_of_its_own_with_before_and_after()
    {
        var after = ChannelSettings.Default with { Mode = ChannelMode.Off, HoldOut = 20 };

        Assert.Equal(
            [("Mode", "Ask first", "Off"), ("Hold-out share", "0 %", "20 %")],
            SettingsRule.Changes(ChannelSettings.Default, after, Given.Ana, Given.Noon).Select(act => (act.Field, act.Before!, act.After!)));
    }

    [Fact]
    public void A_word_that_is_no_option_leaves_what_was()
    {
        var read = SettingsFormRule.Read(
            TeamTexts.Filled((SettingsForm.Mode, "loud"), (SettingsForm.Day, "someday"), (SettingsForm.Hour, "24"), (SettingsForm.HoldOut, "0")), ChannelSettings.Default);

        Assert.Equal(ChannelSettings.Default, read.Settings);
    }

    [Theory]
    [InlineData(17, 59, false)]
    [InlineData(18, 0, true)]
    [InlineData(23, 59, true)]
    [InlineData(7, 59, true)]
    [InlineData(8, 0, false)]
    public void Quiet_hours_go_over_midnight(int hour, int minute, bool isQuiet) => Assert.Equal(
        isQuiet, new QuietHours(new(18, 0), new(8, 0), "Etc/UTC").Cover(new(2026, 3, 2, hour, minute, 0, TimeSpan.Zero)));

    [Fact]
    public void Quiet_hours_are_read_in_their_zone_in_summer_and_winter()
    {
        var quiet = new QuietHours(new(18, 0), new(19, 0), "Europe/Berlin");

        Assert.True(quiet.Cover(new(2026, 1, 5, 17, 30, 0, TimeSpan.Zero)));
        Assert.True(quiet.Cover(new(2026, 7, 6, 16, 30, 0, TimeSpan.Zero)));
        Assert.False(quiet.Cover(new(2026, 7, 6, 17, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_same_time_twice_is_no_hour_at_all() =>
        Assert.False(new QuietHours(new(12, 0), new(12, 0), "Etc/UTC").Cover(Given.Noon));
}
