using System.Net;
using FocusBot.Tests.Process.Chaos;

namespace FocusBot.Tests.FrontDoor.Workspaces;

/// <summary>Somebody installs FocusBot in their workspace, with a browser.</summary>
public sealed class InstallTests
{
    [Fact]
    public async Task A_way_that_was_gone_before_began_elsewhere_or_is_too_old_installs_nothing()
    {
        await using var world = await CompanyWorld.StartAsync(installs: false);
        var (cookie, consent) = await world.BeginAsync(world.North);
        var allow = CompanyWorld.Allow().Match(consent).Groups[1].Value;

        var withoutCookie = await world.EndAsync(world.North, allow, null);
        var (others, _) = await world.BeginAsync(world.North);
        var inAnotherBrowser = await world.EndAsync(world.North, allow, others);
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await world.EndAsync(world.North, allow, cookie);
        Assert.All([withoutCookie, inAnotherBrowser, late], page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
        Assert.All([withoutCookie, inAnotherBrowser, late], page => Assert.Contains("This page has run out", page.Text, StringComparison.Ordinal));
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM installed_token"));

        var (fresh, again) = await world.BeginAsync(world.North);
        var way = CompanyWorld.Allow().Match(again).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await world.EndAsync(world.North, way, fresh)).Status);
        Assert.Contains("This page has run out", (await world.EndAsync(world.North, way, fresh)).Text, StringComparison.Ordinal);
        Assert.Equal(1, world.Count("SELECT COUNT(*) FROM installed_token"));
    }

    [Fact]
    public async Task Whoever_says_no_on_Slacks_page_has_installed_nothing()
    {
        await using var world = await CompanyWorld.StartAsync(installs: false);
        var (cookie, consent) = await world.BeginAsync(world.North);

        var page = await world.EndAsync(world.North, CompanyWorld.Cancel().Match(consent).Groups[1].Value, cookie);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing was installed", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM installed_token"));
    }

    [Theory]
    [InlineData("error=invalid_scope&state=x", 400, "Slack says <code>invalid_scope</code>")]
    [InlineData("error=Pay%20here%3A%20evil.example&state=x", 400, "This page has run out")]
    [InlineData("state=x", 400, "This page has run out")]
    [InlineData("", 400, "This page has run out")]
    [InlineData("code=from-the-apps-page-in-slack", 302, "")]
    public async Task Whatever_else_a_browser_comes_back_with_installs_nothing(string query, int shown, string words)
    {
        await using var world = await CompanyWorld.StartAsync(installs: false);

        var page = await world.ComeBackAsync(query);

        Assert.Equal(shown, (int)page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM installed_token"));
    }

    [Theory]
    [InlineData(200, """{ "ok": false, "error": "invalid_code" }""", 400, "Slack says <code>invalid_code</code>")]
    [InlineData(200, """{ "ok": false, "error": "invalid_team_for_non_distributed_app" }""", 400, "switch on public distribution")]
    [InlineData(200, """{ "ok": true, "access_token": "xoxp-1", "token_type": "user", "app_id": "A1", "team": { "id": "T1" } }""", 400, "no_bot_token")]
    [InlineData(500, "<html>", 503, "That didn&#x27;t work yet")]
    [InlineData(302, "", 503, "That didn&#x27;t work yet")]
    public async Task When_Slack_gives_no_token_the_page_says_what_to_do(int status, string body, int shown, string words)
    {
        await using var world = await CompanyWorld.StartAsync(installs: false);
        world.TokenAnswer = new FalseAnswer(status, "application/json", body);

        var page = await world.InstallAsync(world.North);

        Assert.Equal(shown, (int)page.Status);
        Assert.Contains(words, page.Text.Replace("didn't", "didn&#x27;t", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, world.Count("SELECT COUNT(*) FROM installed_token"));
        Assert.DoesNotContain(world.Log.Lines, line => line.Contains("xoxp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_app_is_not_served_beside_the_first()
    {
        await using var world = await CompanyWorld.StartAsync();
        world.TokenAnswer = new FalseAnswer(200, "application/json", """{ "ok": true, "access_token": "xoxb-9", "token_type": "bot", "app_id": "A0OTHER", "scope": "chat:write", "team": { "id": "T9", "name": "East" } }""");

        var page = await world.InstallAsync(world.North);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("This is another app", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, world.Count("SELECT COUNT(*) FROM installed_token"));
    }
}
