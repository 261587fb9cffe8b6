namespace FocusBot.Tests.Playground.Faithful;

public sealed class ScheduleTests
{
    [Fact]
    public async Task A_message_for_later_comes_at_its_moment_unless_it_is_taken_back()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var at = PlaygroundHost.Noon.AddMinutes(10).ToUnixTimeSeconds();
        await host.CallAsync("chat.scheduleMessage", new { channel = channel.Id, post_at = at, text = "Later" });
        var other = await host.CallAsync("chat.scheduleMessage", new { channel = channel.Id, post_at = at, text = "Never" });
        var id = other.GetProperty("scheduled_message_id").GetString();
        Assert.Equal(2, (await host.CallAsync("chat.scheduledMessages.list", new { })).GetProperty("scheduled_messages").GetArrayLength());

        Assert.Null(await host.ErrorAsync("chat.deleteScheduledMessage", new { channel = channel.Id, scheduled_message_id = id }));
        Assert.Equal("invalid_scheduled_message_id", await host.ErrorAsync("chat.deleteScheduledMessage", new { channel = channel.Id, scheduled_message_id = id }));
        Assert.NotEqual("Later", host.Slack.MessagesOf(channel.Id)[^1].Text);
        host.Clock.Advance(TimeSpan.FromMinutes(10));

        await host.Slack.UntilAsync(() => host.Slack.MessagesOf(channel.Id)[^1].Text == "Later");
        Assert.Empty((await host.CallAsync("chat.scheduledMessages.list", new { })).GetProperty("scheduled_messages").EnumerateArray());
    }

    [Theory]
    [InlineData("0", "time_in_past")]
    [InlineData("99999999999", "time_too_far")]
    [InlineData("soon", "invalid_time")]
    public async Task The_moment_lies_within_120_days(string at, string error)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        Assert.Equal(error, await host.ErrorAsync("chat.scheduleMessage", new { channel = channel.Id, post_at = at, text = "x" }));
    }

    [Fact]
    public async Task What_the_app_says_of_itself_is_marked()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        await host.CallAsync("chat.meMessage", new { channel = channel.Id, text = "waves" });
        Assert.Equal(("me_message", "waves"), (host.Slack.MessagesOf(channel.Id)[^1].Subtype, host.Slack.MessagesOf(channel.Id)[^1].Text));
    }
}
