using System.Net;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Diagnosis;
using FocusBot.Slack.Settings;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackDiagnosisTests : IDisposable
{
    private const string Known = """{"ok":true,"team":"Acme","team_id":"T0ACME","user":"focusbot"}""";
    private const string AllScopes = "app_mentions:read,channels:history,groups:history,chat:write,commands,users:read";

    private readonly SendingDriver _driver = new();

    public SlackDiagnosisTests()
    {
        _driver.Settings.Transport = SlackTransport.Http;
        _driver.Settings.SigningSecret = "0123456789abcdef0123456789abcdef";
    }

    [Fact]
    public async Task A_set_up_that_is_well_is_a_line_each()
    {
        AnswerToken(Known);
        Assert.Equal(
            [
                "Well Slack settings: All settings that this transport needs are there.",
                "Well Slack token: It is @focusbot in the workspace Acme.",
                "Well Slack scopes: All 6 scopes are granted, and no other.",
                "Well Slack distribution: As internal, FocusBot may read 50 pages of 200 messages a minute: automatic checks are not held up by it.",
                "Well clock: It agrees with Slack's.",
            ],
            await LinesAsync());
    }

    [Fact]
    public async Task What_an_unlisted_app_may_read_is_said_with_what_it_means()
    {
        _driver.Settings.Distribution = SlackDistribution.Unlisted;
        AnswerToken(Known);

        var line = (await LinesAsync())[^2];

        Assert.StartsWith("Remark Slack distribution: As unlisted, FocusBot may read one page of 15 messages a minute: at most 60 automatic checks an hour", line, StringComparison.Ordinal);
        Assert.Contains("set Slack:Distribution to internal", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_Mode_is_nothing_for_the_Marketplace()
    {
        (_driver.Settings.Distribution, _driver.Settings.Transport) = (SlackDistribution.Marketplace, SlackTransport.Socket);
        AnswerToken(Known);
        _driver.Slack.Answers("""{"ok":true,"url":"wss://wss-primary.slack.com/link"}""");

        Assert.Contains("Remark Slack distribution: Slack does not take apps with Socket Mode into its Marketplace: set Slack:Transport to http.", await LinesAsync());
    }

    [Fact]
    public async Task A_socket_is_asked_for_only_where_it_is_used()
    {
        _driver.Settings.Transport = SlackTransport.Socket;
        AnswerToken(Known);
        _driver.Slack.Answers("""{"ok":true,"url":"wss://wss-primary.slack.com/link"}""");
        Assert.Equal("Well Socket Mode: Slack offers a socket.", (await LinesAsync())[^1]);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""", "Broken Socket Mode: Slack answers invalid_auth: set Slack:AppToken to an app-level token with connections:write, and switch Socket Mode on.")]
    [InlineData("""{"ok":false,"error":"internal_error"}""", "Broken Socket Mode: Slack offers no socket (internal_error): check that Socket Mode is on, and the network.")]
    public async Task A_socket_that_does_not_open_says_what_to_do(string answer, string line)
    {
        _driver.Settings.Transport = SlackTransport.Socket;
        AnswerToken(Known);
        _driver.Slack.Answers(answer);
        Assert.Equal(line, (await LinesAsync())[^1]);
    }

    [Fact]
    public async Task The_playground_needs_no_Slack()
    {
        _driver.Settings.Transport = SlackTransport.Playground;
        Assert.Equal(DoctorFindingKind.Remark, Assert.Single(await _driver.DiagnoseAsync()).Kind);
    }

    [Fact]
    public async Task Settings_that_are_missing_are_named_and_nobody_is_called()
    {
        (_driver.Settings.BotToken, _driver.Settings.SigningSecret) = ("", "");
        Assert.Equal(
            [
                "Broken Slack settings: Set Slack:BotToken: xoxb-…, from the app's OAuth & Permissions page.",
                "Broken Slack settings: Set Slack:SigningSecret: 32 hexadecimal digits, from the app's Basic Information page.",
            ],
            await LinesAsync());
    }

    [Theory]
    [InlineData("https://slack.com/api/", DoctorFindingKind.Broken)]
    [InlineData("http://127.0.0.1:8080/api/", DoctorFindingKind.Remark)]
    internal void A_secret_of_another_shape_is_wrong_for_Slack_alone(string apiBaseUrl, DoctorFindingKind kind)
    {
        var findings = SlackSettingsRule.Check(new()
        {
            Transport = SlackTransport.Http,
            BotToken = "xoxp-private",
            SigningSecret = "private",
            ApiBaseUrl = new(apiBaseUrl),
        });
        Assert.Equal([kind, kind], findings.Select(finding => finding.Kind));
        Assert.DoesNotContain(findings, finding => finding.Sentence.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_that_travels_in_the_clear_is_a_remark() => Assert.Equal(
        "Slack:ApiBaseUrl is not https, so the token travels to slack.example for all to read.",
        Assert.Single(SlackSettingsRule.Check(new() { BotToken = "xoxb-1", ApiBaseUrl = new("http://slack.example/api/") })).Sentence);

    [Theory]
    [InlineData("invalid_auth", "copy the Bot User OAuth Token")]
    [InlineData("token_revoked", "install it again")]
    [InlineData("token_expired", "without token rotation")]
    [InlineData("team_access_not_granted", "an admin of the organisation")]
    [InlineData("a_new_word", "look the word up")]
    public async Task A_token_that_does_not_work_says_what_to_do(string word, string advice)
    {
        _driver.Slack.Answers($$"""{"ok":false,"error":"{{word}}"}""");
        var line = (await LinesAsync())[^1];
        Assert.StartsWith($"Broken Slack token: Slack answers {word}: ", line, StringComparison.Ordinal);
        Assert.Contains(advice, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"team_id":{},"team":7,"user":[]}""")]
    [InlineData("""{"ok":true,"team_id":"../x"}""")]
    public async Task A_token_of_no_workspace_is_broken(string answer)
    {
        _driver.Slack.Answers(answer);
        Assert.Contains(await LinesAsync(), line => line.StartsWith("Broken Slack token: ", StringComparison.Ordinal) && line.Contains("does not say of which workspace", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Slack_that_cannot_be_reached_is_broken()
    {
        using var driver = new SendingDriver(new FakeClock(SendingDriver.Noon) { Skips = TimeSpan.FromSeconds(5) });
        driver.Settings.Transport = SlackTransport.Http;
        driver.Slack.Breaks(HttpRequestError.NameResolutionError, times: 3);
        Assert.Equal(
            "slack.com cannot be reached (name_resolution_error): check the network, the proxy and Slack:ApiBaseUrl.",
            (await driver.DiagnoseAsync())[^1].Sentence);
    }

    [Fact]
    public async Task Somebody_else_in_Slacks_place_is_broken()
    {
        _driver.Slack.Answers("<html>");
        Assert.Equal(
            "Broken Slack token: slack.com did not give an answer of Slack's (not_json): check Slack:ApiBaseUrl, then Slack's status page.",
            (await LinesAsync())[^1]);
    }

    [Fact]
    public async Task A_busy_Slack_is_a_remark()
    {
        _driver.Slack.Answers("", HttpStatusCode.TooManyRequests);
        Assert.Equal("Remark Slack token: Slack is busy; try again in 30 seconds.", (await LinesAsync())[^1]);
    }

    [Theory]
    [InlineData("chat:write", "Broken Slack scopes: Without chat:write, FocusBot cannot say anything: add it to the app and install it again.")]
    [InlineData("commands", "Broken Slack scopes: Without commands, there is no /level and no shortcut: add it to the app and install it again.")]
    [InlineData("groups:history", "Remark Slack scopes: Without groups:history, FocusBot does not know who takes part in the threads of private channels: add it to the app and install it again.")]
    public void A_scope_that_is_missing_says_what_does_not_work(string scope, string line) => Assert.Equal(
        line, Line(Assert.Single(SlackScopesRule.Check(string.Join(',', AllScopes.Split(',').Except([scope]))))));

    [Fact]
    public void A_scope_too_many_is_a_remark() => Assert.Equal(
        "Remark Slack scopes: FocusBot does not need files:write, im:history: take it away from the app.",
        Line(Assert.Single(SlackScopesRule.Check($"{AllScopes}, files:write,im:history"))));

    [Fact]
    public void Scopes_that_Slack_does_not_name_are_a_remark() =>
        Assert.Equal(DoctorFindingKind.Remark, Assert.Single(SlackScopesRule.Check(null)).Kind);

    [Theory]
    [InlineData(0, DoctorFindingKind.Well)]
    [InlineData(-60, DoctorFindingKind.Well)]
    [InlineData(61, DoctorFindingKind.Remark)]
    [InlineData(-300, DoctorFindingKind.Remark)]
    [InlineData(301, DoctorFindingKind.Broken)]
    [InlineData(-3_600, DoctorFindingKind.Broken)]
    internal void A_clock_that_is_off_is_noticed(int seconds, DoctorFindingKind kind) =>
        Assert.Equal(kind, SlackClockRule.Check(Noon, Noon.AddSeconds(seconds)).Kind);

    [Fact]
    public void A_clock_that_Slack_does_not_tell_is_a_remark() => Assert.Equal(DoctorFindingKind.Remark, SlackClockRule.Check(null, Noon).Kind);

    [Fact]
    public async Task No_line_shows_a_token()
    {
        _driver.Settings.Transport = SlackTransport.Socket;
        AnswerToken("""{"ok":false,"error":"invalid_auth"}""");
        _driver.Slack.Answers("""{"ok":false,"error":"invalid_auth"}""");
        Assert.DoesNotContain(await LinesAsync(), line => line.Contains("secret", StringComparison.Ordinal));
    }

    public void Dispose() => _driver.Dispose();

    private void AnswerToken(string body) => _driver.Slack.Answers(
        body, HttpStatusCode.OK, ("x-oauth-scopes", AllScopes), ("Date", Noon.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    private async Task<IReadOnlyList<string>> LinesAsync() => [.. (await _driver.DiagnoseAsync()).Select(Line)];

    private static string Line(DoctorFinding finding) => $"{finding.Kind} {finding.Subject}: {finding.Sentence}";
}
