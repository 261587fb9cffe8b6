using System.Net;

namespace FocusBot.Tests.Playground;

public sealed class RetryTests
{
    [Fact]
    public async Task An_event_that_fails_comes_again_at_once_after_a_minute_and_after_five()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Echo.Answer = Status(HttpStatusCode.InternalServerError);

        await host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(5));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.Slack.UntilAsync(() => host.Slack.Deliveries.Count == 5);

        var told = host.Echo.Told.Skip(1).ToArray();
        Assert.Single(told.Select(one => one.Json.GetProperty("event_id").GetString()).Distinct());
        Assert.Equal([null, "1", "2", "3"], told.Select(one => one.Headers.GetValueOrDefault("X-Slack-Retry-Num")));
        Assert.Equal([null, "http_error", "http_error", "http_error"], told.Select(one => one.Headers.GetValueOrDefault("X-Slack-Retry-Reason")));
    }

    [Fact]
    public async Task An_app_that_says_no_retry_gets_none()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Echo.Answer = (_, response) =>
        {
            response.StatusCode = 400;
            response.Headers["x-slack-no-retry"] = "1";
            return Task.CompletedTask;
        };

        await host.Slack.SayAsync(ana.Id, channel.Id, "Hello");

        host.Clock.Advance(TimeSpan.FromMinutes(10));

        await host.Slack.SettledAsync();
        Assert.Equal(2, host.Slack.Deliveries.Count);
    }

    [Fact]
    public async Task Three_seconds_without_an_answer_are_a_time_out()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        var asked = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        host.Echo.Answer = (_, _) => { asked.TrySetResult(); return never.Task; };

        var said = host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        await asked.Task;
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        await said;
        never.SetResult();

        Assert.Equal("http_timeout", host.Slack.Deliveries[1].Answer.Failure);
    }

    private static Func<Told, Microsoft.AspNetCore.Http.HttpResponse, Task> Status(HttpStatusCode status) => (_, response) =>
    {
        response.StatusCode = (int)status;
        return Task.CompletedTask;
    };
}
