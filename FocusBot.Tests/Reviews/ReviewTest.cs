namespace FocusBot.Tests.Reviews;

/// <summary>A test with a workspace of its own.</summary>
public abstract class ReviewTest : IAsyncLifetime
{
    private ReviewDriver? _world;

    private protected ReviewDriver World => _world ?? throw new InvalidOperationException("The test has not begun.");

    public async Task InitializeAsync() => _world = await ReviewDriver.CreateAsync();

    public Task DisposeAsync()
    {
        World.Dispose();
        return Task.CompletedTask;
    }
}
