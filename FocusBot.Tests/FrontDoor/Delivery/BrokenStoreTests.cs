namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary>A store that cannot be read while a person waits: they are answered once it can.</summary>
public sealed class BrokenStoreTests
{
    [Theory]
    [InlineData("me", "opt_out", "I may read which level")]
    [InlineData("", "channel", "The form didn’t open in time")]
    [InlineData("check", "review_message", "0 answered")]
    [InlineData("focus", "team_focus", "hasn’t set a focus")]
    [InlineData("settings", "facilitator", "How FocusBot works in")]
    [InlineData("meeting", "channel", "The form didn’t open in time")]
    [InlineData("meeting <@U0BEN>", "channel", "What’s the review about?")]
    public async Task A_command_is_answered_late(string words, string table, string answer)
    {
        await using var world = await ReviewWorld.StartAsync();

        await WhileBrokenAsync(world, table, () => world.LevelAsync(world.Ana, words));

        await world.HeardAsync(world.Ana, answer);
    }

    [Fact]
    public async Task The_shortcut_is_answered_late_with_buttons()
    {
        await using var world = await ReviewWorld.StartAsync();

        await WhileBrokenAsync(world, "review_message", () => world.Slack.ShortcutAsync(world.Ana.Id, world.Reviews.Id, world.Root));
        var question = await world.HeardAsync(world.Ana, "Which level do you argue from in this thread?");
        await world.Slack.PressAsync(world.Ana.Id, world.Reviews.Id, question.Ts, "level.impact");

        await world.HeardAsync(world.Ana, "Your answer: Impact");
    }

    /// <summary>A table is missing for a while: neither the answer at once nor the first try of the handling can read it.</summary>
    private static async Task WhileBrokenAsync(ReviewWorld world, string table, Func<Task> act)
    {
        // What it has read before it still knows.
        await world.StopFocusBotAsync();
        await world.StartFocusBotAsync();
        world.Execute($"ALTER TABLE {table} RENAME TO {table}_elsewhere");
        await act();
        await world.KeptAsync("SELECT COUNT(*) FROM inbox WHERE attempts > 0");
        world.Execute($"ALTER TABLE {table}_elsewhere RENAME TO {table}");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
