using FocusBot.Tests.Slack;

namespace FocusBot.Tests.FrontDoor.Delivery;

public sealed class TokenTests
{
    [Fact]
    public async Task A_revoked_token_is_logged_with_what_to_do_and_the_question_waits_for_a_new_one()
    {
        using var log = new ListedLog();
        await using var world = await ReviewWorld.StartAsync(log: log);

        world.Slack.App.Grants.IsRevoked = true;
        await world.LevelAsync(world.Cara, "ask");
        await world.KeptAsync("SELECT COUNT(*) FROM outbox WHERE purpose = 'question' AND state = 1 AND attempts = 1");
        Assert.Single(log.Lines, line => line.Contains("install the app again and set Slack:BotToken", StringComparison.Ordinal));

        await world.StopFocusBotAsync();
        world.Execute("UPDATE outbox SET due_at = 0, held_until = 0");
        world.Slack.App.Grants.IsRevoked = false;
        await world.StartFocusBotAsync();
        await world.HeardAsync(world.Cara, "Asked 2 people");

        await world.IdleAsync();
        Assert.Single(world.Said());
    }
}
