namespace FocusBot.Storage;

/// <summary>Makes the store ready before anything else starts: one process alone, the schema up to date, an old log cut.</summary>
internal sealed class StorageStart(Database database, SqliteFile file, Migrator migrator) : IHostedLifecycleService, IDisposable
{
    private ProcessLock? _lock;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _lock = ProcessLock.Take(file.Path);
        await migrator.MigrateAsync();
        await database.TruncateLogAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();
}
