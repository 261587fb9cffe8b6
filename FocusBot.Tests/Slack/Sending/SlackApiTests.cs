using System.Net;
using System.Text.Json.Nodes;
using FocusBot.Slack.WebApi;
using static FocusBot.Tests.Slack.Sending.SendingDriver;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackApiTests : IDisposable
{
    private readonly SendingDriver _driver = new();

    private SlackApi Api => _driver.Api;

    private FakeSlack Slack => _driver.Slack;

    [Fact]
    public async Task Reading_methods_take_their_arguments_in_the_query()
    {
        Slack.Answers("""{"ok":true}""").Answers("""{"ok":true}""");
        await Api.GetUserAsync(Acme, new("U&1"), CancellationToken.None);
        await Api.ReadGroupAsync(Acme, "S0TEAM", CancellationToken.None);
        Assert.Equal(
            ["GET /api/users.info?user=U%261", "GET /api/usergroups.users.list?usergroup=S0TEAM"],
            Slack.Requests.Select(request => $"{request.Method} {request.Address.PathAndQuery}"));
    }

    [Fact]
    public async Task Writing_methods_take_their_arguments_as_json()
    {
        Slack.Answers("""{"ok":true}""").Answers("""{"ok":true}""");
        await Api.PublishViewAsync(Acme, Ana, new JsonObject { ["type"] = "home" }, CancellationToken.None);
        await Api.OpenViewAsync(Acme, "1.2", new JsonObject { ["type"] = "modal" }, CancellationToken.None);
        Assert.Equal(
            [
                """/api/views.publish {"user_id":"U0ANA","view":{"type":"home"}}""",
                """/api/views.open {"trigger_id":"1.2","view":{"type":"modal"}}""",
            ],
            Slack.Requests.Select(request => $"{request.Path} {request.Body}"));
    }

    [Fact]
    public async Task A_socket_is_asked_for_with_the_app_token_in_the_header_alone()
    {
        Slack.Answers("""{"ok":true,"url":"wss://wss-primary.slack.com/link/?ticket=secret&app_id=A1"}""");
        var ticket = Assert.IsType<SocketTicket.Url>(await Api.OpenConnectionAsync(CancellationToken.None));
        Assert.Equal("wss://wss-primary.slack.com/link/?ticket=secret&app_id=A1", ticket.Address.AbsoluteUri);
        Assert.Equal("wss-primary.slack.com", $"{ticket}");
        Assert.Equal(("POST", "Bearer xapp-1-secret", ""), (Slack.Request.Method.Method, $"{Slack.Request.Authorization}", Slack.Request.Body));
    }

    [Theory]
    [InlineData("not_authed")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("user_removed_from_team")]
    [InlineData("team_disabled")]
    [InlineData("missing_scope")]
    public async Task A_socket_that_will_never_open_is_not_asked_for_again(string word)
    {
        Slack.Answers($$"""{"ok":false,"error":"{{word}}"}""");
        Assert.Equal(new SocketTicket.Unrecoverable(word), await Api.OpenConnectionAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"internal_error"}""", "internal_error")]
    [InlineData("""{"ok":true,"url":"https://evil.example/"}""", "no_address")]
    [InlineData("""{"ok":true}""", "no_address")]
    [InlineData("<html>", "not_json")]
    public async Task A_socket_that_does_not_open_now_may_open_later(string answer, string error)
    {
        Slack.Answers(answer);
        Assert.Equal(new SocketTicket.Failed(error), await Api.OpenConnectionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_socket_waits_as_long_as_Slack_asks()
    {
        Slack.Answers("", HttpStatusCode.TooManyRequests, ("Retry-After", "20"));
        Assert.Equal(new SocketTicket.Limited(TimeSpan.FromSeconds(20)), await Api.OpenConnectionAsync(CancellationToken.None));
    }

    public void Dispose() => _driver.Dispose();
}
