namespace FocusBot.Tests.Playground.Bolt;

public sealed class BoltOverHttpTests(BoltOverHttpTests.Running running) : BoltContract, IClassFixture<BoltOverHttpTests.Running>
{
    private protected override BoltSite Site => running.Site ?? throw new InvalidOperationException("Bolt isn't installed.");

    public sealed class Running : IAsyncLifetime
    {
        internal BoltSite? Site { get; private set; }

        public async Task InitializeAsync() => Site = BoltApp.IsInstalled ? await BoltSite.OverHttpAsync() : null;

        public Task DisposeAsync() => Site?.DisposeAsync().AsTask() ?? Task.CompletedTask;
    }
}
