namespace FocusBot.Tests.Delivery.Outbox;

/// <summary>A test with an outbox of its own.</summary>
public abstract class OutboxTest : IAsyncLifetime
{
    private OutboxDriver? _driver;

    private protected OutboxDriver Driver => _driver ?? throw new InvalidOperationException("The test has not begun.");

    public async Task InitializeAsync() => _driver = await OutboxDriver.CreateAsync();

    public Task DisposeAsync()
    {
        Driver.Dispose();
        return Task.CompletedTask;
    }
}
