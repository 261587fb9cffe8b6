using FocusBot.Playground.World;
using FocusBot.Tests.FrontDoor;
using FocusBot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.LastRelease;

/// <summary>Where the last release said its guesses in the thread because nobody had saved a mode, the facilitator hears once that it asks first now.</summary>
public sealed class AsksFirstTests
{
    [Fact]
    public async Task A_channel_whose_mode_nobody_had_saved_asks_first_and_its_facilitator_is_told_once()
    {
        await using var world = await ReviewWorld.ResumeAsync(OldDatabase.Stopped, WriteUnset);
        await world.Slack.UntilAsync(() => Told(world).Count > 0);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM channel WHERE state = 1 AND hears_of_asking = 1"));

        await world.StopFocusBotAsync();
        await world.StartFocusBotAsync();
        world.Clock.Advance(TimeSpan.FromHours(3));
        await world.IdleAsync();

        Assert.Contains("the thread hears of it only when their answers differ", Assert.Single(Told(world)).Text, StringComparison.Ordinal);
        await world.LevelAsync(world.Slack.Person("eve"), "settings");
        Assert.Contains("Speaks by itself: Ask first", (await world.HeardAsync(world.Slack.Person("eve"), "How FocusBot works in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_somebody_had_saved_one_it_stays_and_nobody_is_told()
    {
        await using var world = await ReviewWorld.ResumeAsync(OldDatabase.Stopped, (path, team) => OldDatabase.WriteTo(path, team));
        world.Clock.Advance(TimeSpan.FromHours(3));
        await world.IdleAsync();

        Assert.Empty(Told(world));
        await world.LevelAsync(world.Slack.Person("eve"), "settings");
        Assert.Contains("Speaks by itself: In private", (await world.HeardAsync(world.Slack.Person("eve"), "How FocusBot works in")).Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Message> Told(ReviewWorld world) =>
        [.. world.Slack.DirectMessagesOf(world.Ana.Id).Where(message => message.Text.Contains("I now ask first", StringComparison.Ordinal))];

    private static void WriteUnset(string path, string team)
    {
        OldDatabase.WriteTo(path, team);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Run("DELETE FROM channel_setting; DELETE FROM channel WHERE installation LIKE '%GLOBEX%'");
    }
}
