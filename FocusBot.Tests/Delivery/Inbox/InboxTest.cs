namespace FocusBot.Tests.Delivery.Inbox;

/// <summary>A test with an inbox of its own and its worker.</summary>
public abstract class InboxTest : IAsyncLifetime
{
    private InboxDriver? _driver;

    private protected InboxDriver Driver => _driver ?? throw new InvalidOperationException("The test has not begun.");

    public async Task InitializeAsync() => _driver = await InboxDriver.CreateAsync();

    public Task DisposeAsync()
    {
        Driver.Dispose();
        return Task.CompletedTask;
    }
}
