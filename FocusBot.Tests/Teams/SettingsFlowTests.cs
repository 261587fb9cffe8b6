using FocusBot.Conversations;
using FocusBot.Teams;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Facilitators;
using FocusBot.Teams.Members;
using FocusBot.Teams.Settings;
using FocusBot.Tests.Reviews;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Teams;

/// <summary>What a form changes when it comes twice, or from somebody who may not.</summary>
public sealed class SettingsFlowTests
{
    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_act()
    {
        using var driver = await InvitedAsync();

        await SendAsync(driver);
        await SendAsync(driver);
        await driver.DeliverAsync();

        Assert.Single(await ActsAsync(driver));
        Assert.Equal(ChannelMode.Off, (await driver.Fresh.Database.ReadAsync(session => SettingsStore.OfAsync(session, new(Given.Acme, Given.Reviews)))).Mode);
    }

    [Fact]
    public async Task Who_may_not_changes_nothing_though_their_form_comes_in()
    {
        using var driver = await InvitedAsync();

        await driver.SubmitAsync(Given.Ben, SettingsForm.Name, Given.Reviews.Value, (SettingsForm.Mode, "off"), (SettingsForm.HoldOut, "0"));
        await driver.DeliverAsync();

        Assert.Empty(await ActsAsync(driver));
        Assert.Contains("You can no longer change the settings", driver.Told(Given.Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_of_one_channel_are_not_anothers()
    {
        using var driver = await InvitedAsync();
        await SendAsync(driver);

        Assert.Equal(ChannelSettings.Default, await driver.Fresh.Database.ReadAsync(session => SettingsStore.OfAsync(session, new(Given.Acme, Given.Elsewhere))));
        Assert.Equal(ChannelSettings.Default, await driver.Fresh.Database.ReadAsync(session => SettingsStore.OfAsync(session, new(Given.Globex, Given.Reviews))));
    }

    [Fact]
    public async Task Acts_are_forgotten_after_a_year()
    {
        using var driver = await InvitedAsync();
        await SendAsync(driver);
        var sweep = new TeamsSweep(Microsoft.Extensions.Options.Options.Create(new TeamsOptions()));

        await driver.Fresh.Database.WriteAsync(session => sweep.SweepAsync(session, Given.Noon.AddDays(364)));
        Assert.Single(await ActsAsync(driver));
        await driver.Fresh.Database.WriteAsync(session => sweep.SweepAsync(session, Given.Noon.AddDays(366)));
        Assert.Empty(await ActsAsync(driver));
    }

    [Fact]
    public async Task Who_has_left_facilitates_nothing_any_more()
    {
        using var driver = await InvitedAsync();
        var sweep = new TeamsSweep(Microsoft.Extensions.Options.Options.Create(new TeamsOptions()));

        var named = await driver.Fresh.Database.WriteAsync(async session =>
        {
            await FacilitatorStore.NameAsync(session, new(Given.Acme, Given.Reviews), Given.Ben, Given.Ana, Given.Noon);
            await FacilitatorStore.NameAsync(session, new(Given.Acme, Given.Reviews), Given.Cleo, Given.Ana, Given.Noon);
            await MemberStore.PutAsync(session, Given.Acme, new(Given.Ben, false, false, false, false, IsGone: true, null), Given.Noon);
            await sweep.SweepAsync(session, Given.Noon);
            return await FacilitatorStore.NamedAsync(session, new(Given.Acme, Given.Reviews));
        });

        Assert.Equal([Given.Cleo], named);
    }

    private static async Task<ReviewDriver> InvitedAsync()
    {
        var driver = await ReviewDriver.CreateAsync();
        await driver.HappenAsync(new Happened.FocusBotInvited(Given.Acme, Given.Reviews, Given.Ana, default));
        return driver;
    }

    private static Task SendAsync(ReviewDriver driver) => driver.HappenAsync(new Happened.FormSubmitted(
        Given.Acme, Given.Ana, SettingsForm.Name, Given.Reviews.Value, ReviewDriver.ValuesOf((SettingsForm.Mode, "off"), (SettingsForm.HoldOut, "0")), "V1") { Place = Given.Reviews });

    private static Task<IReadOnlyList<AdminAct>> ActsAsync(ReviewDriver driver) =>
        driver.Fresh.Database.ReadAsync(session => AdminActStore.LastAsync(session, new(Given.Acme, Given.Reviews), 10));
}
