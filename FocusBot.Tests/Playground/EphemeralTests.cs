namespace FocusBot.Tests.Playground;

public sealed class EphemeralTests
{
    [Fact]
    public async Task One_person_sees_it_and_no_history_has_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var before = host.Slack.MessagesOf(channel.Id).Count;

        var answer = await host.CallAsync("chat.postEphemeral", new { channel = channel.Id, user = ana.Id, text = "For you" });

        Assert.Equal(answer.GetProperty("message_ts").GetString(), Assert.Single(host.Slack.EphemeralsOf(ana.Id)).Ts);
        Assert.Empty(host.Slack.EphemeralsOf(ben.Id));
        Assert.Equal(before, host.Slack.MessagesOf(channel.Id).Count);
    }

    [Fact]
    public async Task Somebody_outside_the_channel_cannot_get_one()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, _, _) = await host.ReviewsAsync();
        var cleo = host.Slack.AddPerson("cleo");
        Assert.Equal("user_not_in_channel", await host.ErrorAsync("chat.postEphemeral", new { channel = channel.Id, user = cleo.Id, text = "x" }));
    }

    [Fact]
    public async Task In_a_thread_without_replies_it_is_accepted_and_shown_nowhere()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, ben) = await host.ReviewsAsync();
        var root = await host.Slack.SayAsync(ana.Id, channel.Id, "Root");
        object Whisper() => new { channel = channel.Id, user = ben.Id, thread_ts = root.Ts, text = "x" };

        Assert.Null(await host.ErrorAsync("chat.postEphemeral", Whisper()));
        Assert.Empty(host.Slack.EphemeralsOf(ben.Id));
        Assert.Equal(1, host.Slack.Workspace.Ephemerals.ShownNowhere);

        await host.Slack.SayAsync(ben.Id, channel.Id, "Reply", root.Ts);
        await host.CallAsync("chat.postEphemeral", Whisper());
        Assert.Single(host.Slack.EphemeralsOf(ben.Id));
    }

    [Fact]
    public async Task Somebody_without_an_open_client_never_sees_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var (channel, ana, _) = await host.ReviewsAsync();
        host.Slack.Workspace.People.Put(ana with { IsAway = true });

        Assert.Null(await host.ErrorAsync("chat.postEphemeral", new { channel = channel.Id, user = ana.Id, text = "x" }));

        Assert.Empty(host.Slack.EphemeralsOf(ana.Id));
    }
}
