using FocusBot.Conversations;
using FocusBot.People;
using FocusBot.Reviews.Threads;
using FocusBot.Teams.Channels;
using FocusBot.Teams.Workspaces;
using FocusBot.Tests.Reviews;
using FocusBot.Tests.Storage;
using Happened = FocusBot.Conversations.ConversationEvent;

namespace FocusBot.Tests.Teams;

/// <summary>Word of an uninstallation may come in any order, late, and after a new installation.</summary>
public sealed class InstallationTests
{
    [Fact]
    public async Task Everything_of_it_is_removed_and_nothing_of_another()
    {
        using var driver = await BusyAsync();
        await driver.HappenAsync(new Happened.MessagePosted(Given.Globex, Given.Reviews, Given.Ts(1), Given.Root, Given.Ana, new("words"), default));

        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, driver.Clock.GetUtcNow().AddSeconds(5)));
        await SweepAsync(driver);

        Assert.Equal(0, await RowsAsync(driver, Given.Acme));
        Assert.True(await RowsAsync(driver, Given.Globex) > 0);
    }

    [Fact]
    public async Task The_two_words_for_it_come_in_any_order_and_more_than_once()
    {
        using var driver = await BusyAsync();
        var at = driver.Clock.GetUtcNow().AddSeconds(5);

        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, at.AddSeconds(1)));
        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, at));
        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, at.AddSeconds(1)));
        await SweepAsync(driver);

        Assert.Equal(0, await RowsAsync(driver, Given.Acme));
    }

    [Fact]
    public async Task Word_that_comes_after_a_new_installation_removes_nothing()
    {
        using var driver = await BusyAsync();
        var at = driver.Clock.GetUtcNow().AddSeconds(1);
        driver.Clock.Advance(TimeSpan.FromSeconds(20));
        await driver.PressAsync(Given.Ana, "me.opt-out", "");

        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, at));
        await SweepAsync(driver);

        Assert.True(await RowsAsync(driver, Given.Acme) > 0);
    }

    [Fact]
    public async Task A_message_from_after_it_is_a_sign_of_a_new_installation_too()
    {
        using var driver = await BusyAsync();
        await driver.PostAsync(Given.Ben, 5_000);

        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, Given.Ts(4_000).Instant));
        await SweepAsync(driver);

        Assert.True(await RowsAsync(driver, Given.Acme) > 0);
    }

    [Fact]
    public async Task What_happened_before_it_and_comes_in_after_it_is_swept()
    {
        using var driver = await BusyAsync();
        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, Given.Ts(4_000).Instant));
        await driver.PostAsync(Given.Ben, 3_000);
        Assert.True(await RowsAsync(driver, Given.Acme) > 0);

        await driver.Fresh.SweepAsync(new InstallationSweep(new([new MessageSigns()]), RegisteredTables.Read()), Given.Ts(5_000).Instant);

        Assert.Equal(0, await RowsAsync(driver, Given.Acme));
    }

    [Fact]
    public async Task A_new_installation_is_not_swept()
    {
        using var driver = await BusyAsync();
        await driver.HappenAsync(new Happened.Uninstalled(Given.Acme, Given.Ts(4_000).Instant));
        await driver.PostAsync(Given.Ben, 4_100);

        await driver.Fresh.SweepAsync(new InstallationSweep(new([new MessageSigns()]), RegisteredTables.Read()), Given.Ts(5_000).Instant);

        Assert.True(await RowsAsync(driver, Given.Acme) > 0);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(-60, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(60, false)]
    public void A_sign_within_the_second_that_Slack_names_says_nothing(int? secondsAfter, bool isGone) => Assert.Equal(
        isGone, InstallationRule.IsGone(secondsAfter is { } seconds ? Given.Noon.AddSeconds(seconds) : null, Given.Noon));

    private static async Task<ReviewDriver> BusyAsync()
    {
        var driver = await ReviewDriver.CreateAsync();
        await driver.WithThreadAsync(Given.Ben);
        await driver.AnswerAsync(Given.Ana, DeclaredLevel.Impact);
        await driver.AnswerAsync(Given.Ben, DeclaredLevel.Execution);
        await driver.Fresh.Database.WriteAsync(async session =>
        {
            await PeopleStore.OptOutAsync(session, Given.Acme, Given.Ana, Given.Noon);
            await SettingsStore.SetAsync(session, new(Given.Acme, Given.Reviews), ChannelSettings.Default);
        });
        return driver;
    }

    private static Task SweepAsync(ReviewDriver driver) => driver.Fresh.SweepAsync(new InstallationSweep(new([new MessageSigns()]), RegisteredTables.Read()), driver.Clock.GetUtcNow());

    /// <summary>But for the note that it was uninstalled, and for what belongs to none.</summary>
    private static Task<long> RowsAsync(ReviewDriver driver, InstallationId installation) => driver.Fresh.Database.ReadAsync(async session =>
    {
        var rows = 0L;
        foreach (var table in await session.QueryAsync<string>(session.Dialect.ListTables))
        {
            rows += table is "migration" or "installation" or "install_attempt"
                ? 0
                : await session.QueryOneAsync<long>($"SELECT COUNT(*) FROM {table} WHERE installation = @key", new { key = installation.Key });
        }

        return rows;
    });
}
