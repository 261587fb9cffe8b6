using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FocusBot.Conversations;
using FocusBot.Slack.Json;
using FocusBot.Slack.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Slack.Sending;

public sealed class SlackWireTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly SendingDriver _driver = new();

    [Fact]
    public async Task While_a_host_is_down_nothing_is_sent_to_it()
    {
        await BreakTheCircuitAsync();
        var calls = _driver.Slack.Requests.Count;

        Assert.Equal(new SlackResult.NotSent("circuit_open"), await TestTokenAsync());
        Assert.Equal(calls, _driver.Slack.Requests.Count);
    }

    [Fact]
    public async Task After_its_rest_a_host_gets_another_chance()
    {
        await BreakTheCircuitAsync();
        _driver.Clock.Advance(TimeSpan.FromSeconds(16));
        _driver.Slack.Answers("""{"ok":true}""");

        Assert.IsType<SlackResult.Ok>(await TestTokenAsync());
    }

    [Fact]
    public async Task One_host_that_is_down_does_not_silence_another()
    {
        await BreakTheCircuitAsync();
        _driver.Slack.Answers("ok");

        Assert.IsType<SlackResult.Ok>(await _driver.Replies.SayAsync(
            SendingDriver.Address, Card.Saying("Saved."), true, null, CancellationToken.None));
    }

    [Fact]
    public async Task Limits_and_refusals_do_not_break_the_circuit()
    {
        for (var i = 0; i < 20; i++)
        {
            _driver.Slack.Answers("", HttpStatusCode.TooManyRequests).Answers("""{"ok":false,"error":"invalid_auth"}""");
            await TestTokenAsync();
            Assert.Equal(new SlackResult.Error("invalid_auth"), await TestTokenAsync());
        }
    }

    [Fact]
    public async Task A_call_may_take_ten_seconds()
    {
        _driver.Slack.Hangs();
        var call = TestTokenAsync();
        await _driver.Slack.Called;

        _driver.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(call.IsCompleted);
        _driver.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(new SlackResult.Unknown("timeout"), await call);
    }

    [Fact]
    public async Task The_callers_own_cancellation_leaves_as_such()
    {
        _driver.Slack.Hangs();
        using var cancellation = new CancellationTokenSource();
        var call = _driver.Api.TestTokenAsync(cancellation.Token);
        await _driver.Slack.Called;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_certainly_got_nothing()
    {
        // Bound, so that nobody else gets it meanwhile.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        Assert.Equal(new SlackResult.NotSent("connection_error"), await SendOverTheNetworkAsync(new($"http://{silent.LocalEndPoint}/api/auth.test")));
    }

    [Fact]
    public async Task A_server_that_hangs_up_leaves_the_outcome_unknown()
    {
        await using var server = await ServeAsync(context => { context.Abort(); return Task.CompletedTask; });
        Assert.IsType<SlackResult.Unknown>(await SendOverTheNetworkAsync(AddressOf(server)));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(421)]
    [InlineData(499)]
    public async Task Whatever_somebody_on_the_way_answers_the_call_is_made_once(int status)
    {
        var calls = 0;
        await using var server = await ServeAsync(context =>
        {
            calls++;
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.IsType<SlackResult.Unknown>(await SendOverTheNetworkAsync(AddressOf(server)));
        Assert.Equal(1, calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_connection_that_ends_in_place_of_an_answer_is_not_made_up_for_by_a_second_call(int bytesOfTheAnswer)
    {
        // The first call leaves a connection open; the second takes it, is read, and is not answered.
        await using var server = RawServer.Start(bytesOfTheAnswer);
        using var wire = new SlackWire(SlackWire.Handler(Longest), new(), Longest, new(new OwnMeters()), new FakeClock(SendingDriver.Noon) { Skips = TimeSpan.FromSeconds(5) });
        var address = new Uri($"http://{server.Address}/api/chat.postMessage");

        Assert.IsType<SlackResult.Ok>(await wire.SendAsync(PostTo(address), CancellationToken.None));
        Assert.IsType<SlackResult.Unknown>(await wire.SendAsync(PostTo(address), CancellationToken.None));
        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task No_call_carries_the_id_of_a_trace()
    {
        var headers = new Listed<string>();
        await using var server = await ServeAsync(context =>
        {
            context.Request.Headers.Keys.ToList().ForEach(headers.Add);
            return context.Response.WriteAsync("""{"ok":true}""");
        });
        using var followed = new Activity("a turn").Start();

        Assert.IsType<SlackResult.Ok>(await SendOverTheNetworkAsync(AddressOf(server)));

        Assert.Contains("Host", headers);
        Assert.DoesNotContain("traceparent", headers, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var calls = 0;
        await using var server = await ServeAsync(context =>
        {
            calls++;
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        Assert.Equal(new SlackResult.Unknown("http_302"), await SendOverTheNetworkAsync(AddressOf(server)));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var server = await ServeAsync(async context =>
        {
            var megabyte = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
            {
                await context.Response.Body.WriteAsync(megabyte, context.RequestAborted);
            }
        });

        Assert.IsType<SlackResult.Unknown>(await SendOverTheNetworkAsync(AddressOf(server)));
    }

    [Fact]
    public void A_call_does_not_print_its_address() => Assert.Equal("SlackCall", $"{CallTo(new(SendingDriver.Address.Value))}");

    public void Dispose() => _driver.Dispose();

    private Task<SlackResult> TestTokenAsync() => _driver.Api.TestTokenAsync(CancellationToken.None);

    private async Task BreakTheCircuitAsync()
    {
        for (var i = 0; i < 8; i++)
        {
            _driver.Slack.Answers("", HttpStatusCode.BadGateway);
            Assert.Equal(new SlackResult.Unknown("http_502"), await TestTokenAsync());
        }
    }

    private static async Task<SlackResult> SendOverTheNetworkAsync(Uri address)
    {
        using var wire = new SlackWire(SlackWire.Handler(Longest), new(), Longest, new(new OwnMeters()), new FakeClock(SendingDriver.Noon) { Skips = TimeSpan.FromSeconds(5) });
        return await wire.SendAsync(CallTo(address), CancellationToken.None);
    }

    private static SlackCall PostTo(Uri address) => new(address, () => new(HttpMethod.Post, address) { Content = JsonBody.Of("{}") }, SlackAnswer.OfMethod);

    private static SlackCall CallTo(Uri address) => new(address, () => new(HttpMethod.Get, address), SlackAnswer.OfMethod);

    private static Uri AddressOf(WebApplication server) => new($"{server.Urls.Single()}/api/auth.test");

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }
}
