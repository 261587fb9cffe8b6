using System.Net;
using FocusBot.Tests.Slack;

namespace FocusBot.Tests.FrontDoor.Delivery;

/// <summary><c>/health/ready</c> says whether FocusBot can do its work, and why not.</summary>
public sealed class ReadinessTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("socket")]
    public async Task A_FocusBot_that_works_is_ready(string transport)
    {
        await using var world = await ReviewWorld.StartAsync(transport);

        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","why":[]}"""), await AskAsync(world));
    }

    [Fact]
    public async Task A_token_that_was_refused_is_said_in_one_line_and_not_quoted()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.Slack.App.Grants.IsRevoked = true;
        await world.LevelAsync(world.Ana, $"ask {world.LinkTo(world.Root)}");
        await world.KeptAsync("SELECT COUNT(*) FROM outbox WHERE attempts > 0");

        var (status, answer) = await AskAsync(world);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(
            """{"status":"degraded","why":["Slack token: Slack answers token_revoked: the app was removed from the workspace, so install it again and set Slack:BotToken to the new token."]}""",
            answer);
    }

    [Fact]
    public async Task A_token_that_is_taken_again_makes_it_ready_again()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        world.Slack.App.Grants.IsRevoked = true;
        await world.LevelAsync(world.Ana, $"ask {world.LinkTo(world.Root)}");
        await world.KeptAsync("SELECT COUNT(*) FROM outbox WHERE attempts > 0");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(world)).Status);

        world.Slack.App.Grants.IsRevoked = false;
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.AskedAsync();

        await Eventually.TrueAsync(async () => (await AskAsync(world)).Status is HttpStatusCode.OK, "a FocusBot that is ready again");
    }

    private static async Task<(HttpStatusCode Status, string Answer)> AskAsync(ReviewWorld world)
    {
        using var http = new HttpClient { BaseAddress = world.FocusBot?.Address };

        // What somebody asked a second ago still counts.
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
