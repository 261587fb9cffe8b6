namespace FocusBot.Tests.Playground.Bolt;

public sealed class BoltOverSocketTests(BoltOverSocketTests.Running running) : BoltContract, IClassFixture<BoltOverSocketTests.Running>
{
    private protected override BoltSite Site => running.Site ?? throw new InvalidOperationException("Bolt isn't installed.");

    [BoltFact]
    public async Task A_socket_that_drops_or_is_told_to_go_is_opened_again_and_nothing_is_lost()
    {
        var (channel, ana) = await Site.ChannelAsync("sockets");
        var asked = Asked();
        Site.Slack.Misbehaviour.DropSockets();
        await Site.Slack.UntilAsync(() => Asked() > asked && Site.Slack.Misbehaviour.OpenSockets == 1);
        await Site.Slack.SayAsync(ana.Id, channel.Id, "hello");
        await SaidAsync(channel, $"Hey <@{ana.Id}>");

        await Site.Slack.Misbehaviour.RetireSocketsAsync("refresh_requested");
        await Site.Slack.SayAsync(ana.Id, channel.Id, "menu");
        await SaidAsync(channel, "Which one?");
        Assert.Empty(Site.Slack.Mistakes);
    }

    private int Asked() => Site.Slack.Calls.Count(call => call.Method is "apps.connections.open");

    public sealed class Running : IAsyncLifetime
    {
        internal BoltSite? Site { get; private set; }

        public async Task InitializeAsync() => Site = BoltApp.IsInstalled ? await BoltSite.OverSocketAsync() : null;

        public Task DisposeAsync() => Site?.DisposeAsync().AsTask() ?? Task.CompletedTask;
    }
}
