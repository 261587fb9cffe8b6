using FocusBot.Storage;

namespace FocusBot.Tests.Storage;

/// <summary>What must hold on every database. A class of facts has one nested class for each kind; none may skip a fact.</summary>
public abstract class StoreContract(DatabaseKind kind) : IAsyncLifetime
{
    private TestedDatabase? _tested;

    private protected Database Database => (_tested ?? throw new InvalidOperationException("The test has not begun.")).Database;

    public virtual async Task InitializeAsync() => _tested = await TestedDatabase.CreateAsync(kind);

    public Task DisposeAsync()
    {
        _tested?.Dispose();
        return Task.CompletedTask;
    }

    private protected Task InAsync(Func<DbSession, Task> work) => Database.WriteAsync(work);
}
