using System.Net;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Tests.Slack;

public sealed class SlackDoorTests : IAsyncLifetime
{
    private ReceivingHost? _host;

    private ReceivingHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => _host = await ReceivingHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=UTF-8")]
    public async Task An_event_is_stored_before_its_200(string contentType)
    {
        var stored = new TaskCompletionSource();
        Host.Inbox.Before = _ => stored.Task;
        var response = Host.PostAsync("/slack/event", Payloads.Event(Payloads.Message), contentType);
        Assert.False(response.IsCompleted);

        stored.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await response).StatusCode);
        var arrival = Assert.Single(Host.Inbox.Arrivals);
        Assert.Equal((InstallationId.Workspace("T123"), "Ev0PV52K25", "C1/1699999999.000900", ArrivalKind.Event), (arrival.Installation, arrival.EventId, arrival.Lane, arrival.Kind));
        Assert.Contains("We ship on Friday.", Encoding.UTF8.GetString(arrival.Body.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("deprecated", Encoding.UTF8.GetString(arrival.Body.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("rich_text", Encoding.UTF8.GetString(arrival.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_comes_again_is_welcome_again_and_known_by_its_id()
    {
        Assert.Equal(HttpStatusCode.OK, (await Host.PostAsync("/slack/event", Payloads.Event(Payloads.Message), SlackCaller.Json)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Host.PostAsync("/slack/event", Payloads.Event(Payloads.Message), SlackCaller.Json)).StatusCode);
        Assert.Single(Host.Inbox.Arrivals.Select(arrival => (arrival.Installation, arrival.EventId)).Distinct());
    }

    [Fact]
    public async Task An_event_that_cannot_be_stored_is_asked_for_again()
    {
        Host.Inbox.Before = _ => throw new NotStoredException("The disk is full.", new IOException());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Host.PostAsync("/slack/event", Payloads.Event(Payloads.Message), SlackCaller.Json)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Host.PostAsync("/slack/command", Payloads.CommandForm, SlackCaller.Form)).StatusCode);
        Assert.Contains(Host.Log.Lines, line => line.Contains("The disk is full.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "type": "reaction_added", "user": "U1" }""")]
    [InlineData("""{ "type": "invented_tomorrow", "whatever": [1, 2, 3] }""")]
    [InlineData("""{ "type": "message", "channel": "C1", "bot_id": "B9", "text": "x", "ts": "1700000000.000100" }""")]
    public async Task What_FocusBot_does_not_read_is_acknowledged_and_not_kept(string happened)
    {
        Assert.Equal(HttpStatusCode.OK, (await Host.PostAsync("/slack/event", Payloads.Event(happened), SlackCaller.Json)).StatusCode);
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Fact]
    public async Task The_address_is_verified_with_the_challenge_itself()
    {
        var response = await Host.PostAsync("/slack/event", """{ "token": "x", "challenge": "3eZbrw1a", "type": "url_verification" }""", SlackCaller.Json);

        Assert.Equal((HttpStatusCode.OK, "text/plain", "3eZbrw1a"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_minute_that_Slack_dropped_is_one_line_in_the_log()
    {
        var response = await Host.PostAsync(
            "/slack/event", """{ "token": "x", "type": "app_rate_limited", "team_id": "T123", "minute_rate_limited": 1518467820, "api_app_id": "A123" }""", SlackCaller.Json);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("1518467820", Assert.Single(Host.Log.Lines, line => line.Contains("T123", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ssl_check=1&token=x")]
    [InlineData("token=x&ssl_check=1")]
    [InlineData(Payloads.CommandForm + "&ssl_check=1")]
    public async Task A_check_of_the_certificate_is_answered_and_nothing_else_in_it_counts(string form)
    {
        Assert.Equal(HttpStatusCode.OK, (await Host.Client.SendAsync(SlackCaller.Unsigned("/slack/command", Encoding.UTF8.GetBytes(form), SlackCaller.Form))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Host.PostAsync("/slack/command", form, SlackCaller.Form)).StatusCode);
        Assert.Empty(Host.Inbox.Arrivals);
    }

    [Theory]
    [InlineData("/slack/command", "xssl_check=1&token=x", SlackCaller.Form)]
    [InlineData("/slack/command", "ssl_check=10", SlackCaller.Form)]
    [InlineData("/slack/event", "{\"text\":\"&ssl_check=1&\"}", SlackCaller.Json)]
    public async Task What_only_looks_like_a_check_must_be_signed(string path, string body, string contentType) => Assert.Equal(
        HttpStatusCode.Unauthorized, (await Host.Client.SendAsync(SlackCaller.Unsigned(path, Encoding.UTF8.GetBytes(body), contentType))).StatusCode);

    [Fact]
    public async Task A_command_is_kept_without_the_fields_that_nobody_reads()
    {
        var response = await Host.PostAsync("/slack/command", Payloads.CommandForm, SlackCaller.Form);

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        var arrival = Assert.Single(Host.Inbox.Arrivals);
        Assert.Equal((ArrivalKind.Command, "C1"), (arrival.Kind, arrival.Lane));
        Assert.DoesNotContain("deprecated", Encoding.UTF8.GetString(arrival.Body.Span), StringComparison.Ordinal);
        var given = Assert.IsType<ConversationEvent.CommandGiven>(new FocusBot.Slack.Reading.SlackEventReader().Read(arrival.Kind, arrival.Body));
        Assert.Equal("ask <@U2|ben>", given.Words.Marked);
    }

    [Theory]
    [InlineData(Payloads.Press)]
    [InlineData(Payloads.Shortcut)]
    [InlineData(Payloads.Submission)]
    public async Task An_interaction_is_kept_and_acknowledged_without_a_word(string payload)
    {
        var response = await Host.PostAsync("/slack/action", "payload=" + WebUtility.UrlEncode(payload), SlackCaller.Form);

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal(payload, Encoding.UTF8.GetString(Assert.Single(Host.Inbox.Arrivals).Body.Span));
    }

    [Fact]
    public async Task Options_are_an_empty_list()
    {
        var response = await Host.PostAsync("/slack/options", "payload=%7B%7D", SlackCaller.Form);

        Assert.Equal("""{"options":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_counted()
    {
        using var count = Host.Count("focusbot.slack.retries");
        var request = SlackCaller.Signed("/slack/event", Encoding.UTF8.GetBytes(Payloads.Event(Payloads.Message)), SlackCaller.Json);
        request.Headers.Add("X-Slack-Retry-Num", "2");
        request.Headers.Add("X-Slack-Retry-Reason", "<script>");

        await Host.Client.SendAsync(request);

        Assert.Equal("number=2 reason=other", Assert.Single(count.Tags));
    }

    [Fact]
    public async Task Nothing_of_a_delivery_stands_in_the_log()
    {
        await Host.PostAsync("/slack/event", Payloads.Event(Payloads.Message), SlackCaller.Json);
        await Host.PostAsync("/slack/command", Payloads.CommandForm, SlackCaller.Form);
        await Host.PostAsync("/slack/event", Payloads.Event("""{ "type": "message", "channel": "C1", "user": "U1", "text": "We ship on Friday.", "ts": 5 }"""), SlackCaller.Json);

        Assert.DoesNotContain(Host.Log.Lines, line => line.Contains("Friday", StringComparison.Ordinal) || line.Contains("hooks.slack.com", StringComparison.Ordinal)
            || line.Contains("13345224609", StringComparison.Ordinal) || line.Contains("v0=", StringComparison.Ordinal));
    }
}
