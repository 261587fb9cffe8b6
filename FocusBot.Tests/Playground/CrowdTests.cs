namespace FocusBot.Tests.Playground;

public sealed class CrowdTests
{
    [Fact]
    public async Task Many_speak_at_once_and_nothing_is_lost_or_shares_an_id()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");

        var said = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            host.Slack.SayAsync(i % 2 == 0 ? ana.Id : ben.Id, channel.Id, $"{i}", root.Ts)));

        Assert.Equal(100, said.Select(message => message.Ts).Distinct().Count());
        Assert.Equal(101, host.Slack.ThreadOf(channel.Id, root.Ts).Count);
        Assert.Equal(102, host.Echo.Told.Select(told => told.Json.GetProperty("event_id").GetString()).Distinct().Count());
    }
}
