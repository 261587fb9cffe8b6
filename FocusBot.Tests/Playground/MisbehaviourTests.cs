using System.Net;
using FocusBot.Playground.Api;

namespace FocusBot.Tests.Playground;

public sealed class MisbehaviourTests
{
    [Fact]
    public async Task A_storm_of_429_ends_after_so_many_calls()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Slack.Misbehaviour.Limit("auth.test", times: 2, retryAfterSeconds: 7);

        var first = await host.SendAsync("auth.test", new { });
        var second = await host.SendAsync("auth.test", new { });

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (first.StatusCode, first.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync("auth.test", new { })).StatusCode);
    }

    [Theory]
    [InlineData(nameof(TroubleKind.Outage), 0)]
    [InlineData(nameof(TroubleKind.OutageAfterEffect), 1)]
    public async Task An_outage_comes_before_or_after_the_effect(string kind, int posted)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Plan("chat.postMessage", Enum.Parse<TroubleKind>(kind));

        var answer = await host.SendAsync("chat.postMessage", new { channel = channel.Id, text = "x" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(posted, host.Slack.MessagesOf(channel.Id).Count(message => message.BotId is not null));
    }

    [Theory]
    [InlineData(nameof(TroubleKind.Cut), 0)]
    [InlineData(nameof(TroubleKind.CutAfterEffect), 1)]
    public async Task A_connection_breaks_before_or_after_the_effect(string kind, int posted)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Plan("chat.postMessage", Enum.Parse<TroubleKind>(kind));

        await Assert.ThrowsAsync<HttpRequestException>(() => host.SendAsync("chat.postMessage", new { channel = channel.Id, text = "x" }));

        Assert.Equal(posted, host.Slack.MessagesOf(channel.Id).Count(message => message.BotId is not null));
    }

    [Fact]
    public async Task The_post_arrives_and_the_answer_never_comes()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Plan("chat.postMessage", TroubleKind.SilenceAfterEffect);

        var call = host.SendAsync("chat.postMessage", new { channel = channel.Id, text = "x" });
        await host.Slack.UntilAsync(() => host.Slack.Calls.Count == 1);

        Assert.False(call.IsCompleted);
        Assert.Null(host.Slack.Calls[0].Answer);
        Assert.Single(host.Slack.MessagesOf(channel.Id), message => message.BotId is not null);
    }

    [Fact]
    public async Task Copies_come_under_one_event_id_and_renamed_ones_under_new_ids()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Deliveries.CopiesOfEvents = 3;
        host.Slack.Misbehaviour.Deliveries.Renamed = 2;

        await host.Slack.SayAsync(ana.Id, channel.Id, "Hello");

        var ids = host.Echo.Told.Skip(1).Select(told => told.Json.GetProperty("event_id").GetString()).ToArray();
        Assert.Equal((5, 3), (ids.Length, ids.Distinct().Count()));
    }

    [Fact]
    public async Task Events_can_come_last_first()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Deliveries.ReverseBy = 3;

        foreach (var text in new[] { "one", "two", "three" })
        {
            await host.Slack.SayAsync(ana.Id, channel.Id, text);
        }

        Assert.Equal(["three", "two", "one"], host.Echo.Events.Skip(1).Select(happened => happened.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task What_is_held_back_can_be_let_go()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Deliveries.ReverseBy = 10;
        await host.Slack.SayAsync(ana.Id, channel.Id, "one");
        await host.Slack.SayAsync(ana.Id, channel.Id, "two");
        Assert.Single(host.Echo.Told);

        await host.Slack.Misbehaviour.ReleaseAsync();

        Assert.Equal(["two", "one"], host.Echo.Events.Skip(1).Select(happened => happened.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task An_event_can_come_late()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Slack.Misbehaviour.Deliveries.Late = TimeSpan.FromMinutes(2);

        await host.Slack.SayAsync(ana.Id, channel.Id, "Hello");
        Assert.Single(host.Echo.Told);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.Slack.UntilAsync(() => host.Echo.Told.Count == 2);
    }
}
