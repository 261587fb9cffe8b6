using System.Net;
using FocusBot.Playground.Api;
using FocusBot.Storage;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task While_the_disk_is_full_not_one_of_sixty_events_is_acknowledged()
    {
        await using var world = await ReviewWorld.StartAsync(settings: ReviewWorld.LongLull);
        var database = world.FocusBot!.Services.GetRequiredService<Database>();
        await database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1"));
        world.Slack.Misbehaviour.RetryDelays = [];

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => world.Slack.RaiseAsync(new() { ["type"] = "app_home_opened", ["user"] = world.Ana.Id, ["tab"] = "home", ["filler"] = new string('x', 200_000) })));

        Assert.All(answers, said => Assert.Equal(HttpStatusCode.ServiceUnavailable, said.Status));
        await database.WriteAsync(session => session.ExecuteAsync("PRAGMA max_page_count = 1000000"));
        await world.Slack.OpenHomeAsync(world.Ana.Id);
        await world.Slack.UntilAsync(() => world.Slack.HomeOf(world.Ana.Id) is not null);
    }

    [Fact]
    public async Task While_Slack_offers_no_socket_it_says_so()
    {
        await using var side = await SlackSide.StartAsync("socket");
        using var folder = new TempFolder();
        side.Slack.Misbehaviour.Plan("apps.connections.open", TroubleKind.Outage, 1000);
        using var clock = FakeClock.Going(Given.Noon);
        await using var host = await FocusBotHost.StartAsync(side, clock, "socket", folder.File("focusbot.db"));
        using var http = new HttpClient { BaseAddress = host.Address };

        await Eventually.TrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                return answer.StatusCode is HttpStatusCode.ServiceUnavailable && (await answer.Content.ReadAsStringAsync()).Contains("Slack offers no socket (http_503)", StringComparison.Ordinal);
            }, "a FocusBot that says that it has no socket");
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
