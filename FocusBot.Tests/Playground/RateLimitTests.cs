using System.Net;
using FocusBot.Playground.Api;

namespace FocusBot.Tests.Playground;

public sealed class RateLimitTests
{
    [Fact]
    public async Task A_channel_takes_a_short_burst_and_then_one_message_a_second()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        Task<HttpResponseMessage> PostAsync() => host.SendAsync("chat.postMessage", new { channel = channel.Id, text = "x" });
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync()).StatusCode);
        }

        var limited = await PostAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)), (limited.StatusCode, limited.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync()).StatusCode);
    }

    [Fact]
    public async Task A_method_has_its_own_limit_that_can_be_set()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.App.Limits.Set("auth.test", perMinute: 1);

        await host.SendAsync("auth.test", new { });

        Assert.Equal(TimeSpan.FromSeconds(60), (await host.SendAsync("auth.test", new { })).Headers.RetryAfter?.Delta);
    }

    [Fact]
    public void Without_limits_nothing_waits()
    {
        var limits = new RateLimits(new FakeClock(PlaygroundHost.Noon)) { AreOn = false, Burst = 0 };
        Assert.Null(limits.Check(new ApiMethod("chat.postMessage", _ => throw new InvalidOperationException()), "C1"));
    }
}
