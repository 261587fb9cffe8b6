using System.Net;
using System.Text.RegularExpressions;
using FocusBot.Tests.Process.Chaos;
using FocusBot.Tests.Slack;
using Microsoft.Data.Sqlite;

namespace FocusBot.Tests.FrontDoor.Workspaces;

/// <summary>Two workspaces that know nothing of each other, one FocusBot for both, and a browser that installs it.</summary>
internal sealed partial class CompanyWorld : IAsyncDisposable
{
    private const string SouthsToken = "xoxb-1-south";

    private readonly TempFolder _folder = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private Middlebox? _slack;
    private SlackSide? _asked;
    private FocusBotHost? _focusBot;

    private CompanyWorld(SlackSide north, SlackSide south, FakeClock clock) => (North, South, Clock) = (north, south, clock);

    public SlackSide North { get; }

    public SlackSide South { get; }

    public FakeClock Clock { get; }

    public ListedLog Log { get; } = new();

    public string Database => _folder.File("focusbot.db");

    public string Keys => Database + "-keys";

    public FocusBotHost FocusBot => _focusBot ?? throw new InvalidOperationException("FocusBot doesn't run.");

    /// <summary>What <c>oauth.v2.access</c> answers in the place of what it would.</summary>
    public FalseAnswer? TokenAnswer { get; set; }

    /// <param name="installs">Whether somebody of each workspace has installed it.</param>
    public static async Task<CompanyWorld> StartAsync(bool installs = true)
    {
        var clock = FakeClock.Going(new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));
        var world = new CompanyWorld(await SlackSide.StartAsync("http", clock), await SlackSide.StartAsync("http", clock, SouthsToken), clock);
        world._slack = await Middlebox.StartAsync(world.North.Address, world.ToItsWorkspace);
        await world.StartFocusBotAsync();
        foreach (var side in installs ? (SlackSide[])[world.North, world.South] : [])
        {
            var page = await world.InstallAsync(side);
            Assert.Contains($"FocusBot is installed in {side.Slack.Workspace.Team.Name}", page.Text, StringComparison.Ordinal);
        }

        return world;
    }

    public async Task StartFocusBotAsync()
    {
        _focusBot = await FocusBotHost.StartAsync(North, Clock, "http", Database, Settings(), Log);
        South.Reach(_focusBot.Address);
    }

    public Dictionary<string, string?> Settings() => new()
    {
        ["Slack:BotToken"] = "",
        ["Slack:ClientId"] = "123.456",
        ["Slack:ClientSecret"] = "0123456789abcdef0123456789abcdef",
        ["Slack:ApiBaseUrl"] = new Uri(_slack!.Address, "/playground/api/").ToString(),
    };

    public async Task StopFocusBotAsync()
    {
        await FocusBot.DisposeAsync();
        _focusBot = null;
    }

    /// <summary>A person's browser goes all the way.</summary>
    public async Task<Page> InstallAsync(SlackSide side)
    {
        var (cookie, consent) = await BeginAsync(side);
        return await EndAsync(side, Allow().Match(consent).Groups[1].Value, cookie);
    }

    /// <returns>What the browser keeps, and Slack's page of consent.</returns>
    public async Task<(string Cookie, string Consent)> BeginAsync(SlackSide side)
    {
        using var begun = await _browser.GetAsync(new Uri(FocusBot.Address, "/slack/install"));
        Assert.Equal((HttpStatusCode.Redirect, "/playground/oauth/v2/authorize"), (begun.StatusCode, begun.Headers.Location?.AbsolutePath));
        var cookie = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        return (cookie.Split(';')[0], await _browser.GetStringAsync(new Uri(side.Address, begun.Headers.Location?.PathAndQuery)));
    }

    /// <param name="way">Where Slack's page leads to, as it stands in the page.</param>
    public Task<Page> EndAsync(SlackSide side, string way, string? cookie) => GoAsync(side, WebUtility.HtmlDecode(way), cookie);

    /// <summary>The browser comes to where Slack sends it back to, with this behind the address.</summary>
    public Task<Page> ComeBackAsync(string query) => GoAsync(North, new Uri(FocusBot.Address, $"/slack/oauth?{query}").AbsoluteUri, cookie: null);

    private async Task<Page> GoAsync(SlackSide side, string address, string? cookie)
    {
        _asked = side;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await _browser.SendAsync(request);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The same people argue the same way in both, each in their own channel, and get their nudge.</summary>
    public static async Task ArgueAsync(SlackSide side, string name = "product-reviews")
    {
        var slack = side.Slack;
        var people = ((string[])["ana", "ben"]).Select(person => slack.AddPerson(person)).ToArray();
        var channel = slack.AddChannel(name, people);
        await slack.InviteBotAsync(people[0].Id, channel.Id);
        await slack.UntilAsync(() => slack.MessagesOf(channel.Id).Any(message => message.BotId is not null));
        var root = await slack.SayAsync(people[0].Id, channel.Id, "41 of 46 tickets are closed, beta on the 12th.");
        await slack.SayAsync(people[1].Id, channel.Id, "What is it like for the mother in the rain?", root.Ts);
        await slack.SayAsync(people[0].Id, channel.Id, $"<@{slack.Bot}>", root.Ts);
        await slack.UntilAsync(() => slack.ThreadOf(channel.Id, root.Ts).Any(Questions.AsksAll));
        var question = slack.ThreadOf(channel.Id, root.Ts).First(Questions.AsksAll);
        await slack.PressAsync(people[0].Id, channel.Id, question.Ts, "level.execution");
        await slack.PressAsync(people[1].Id, channel.Id, question.Ts, "level.impact");
        await slack.UntilAsync(() => slack.ThreadOf(channel.Id, root.Ts).Any(message => message.Text.Contains("at different levels", StringComparison.Ordinal)));
    }

    public long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    public async ValueTask DisposeAsync()
    {
        await (_focusBot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_slack?.DisposeAsync() ?? ValueTask.CompletedTask);
        await North.DisposeAsync();
        await South.DisposeAsync();
        _browser.Dispose();
        Log.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("id=\"allow\" href=\"([^\"]+)\"")]
    public static partial Regex Allow();

    [GeneratedRegex("id=\"cancel\" href=\"([^\"]+)\"")]
    public static partial Regex Cancel();

    /// <summary>Slack has one address for all workspaces: the token says which is meant, and a code was given by one.</summary>
    private Meddling ToItsWorkspace(PassingRequest request) => request.Name is "oauth.v2.access"
        ? new("code") { To = _asked?.Address, Instead = TokenAnswer, Times = TokenAnswer is null ? 1 : 0 }
        : new("token") { To = request.Headers.Any(header => header.Key == "Authorization" && header.Value == $"Bearer {SouthsToken}") ? South.Address : North.Address };

    internal sealed record Page(HttpStatusCode Status, string Text);
}
