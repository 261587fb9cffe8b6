namespace FocusBot.Storage;

/// <summary>Makes the store ready before anything else starts: nobody else's, the schema up to date, and gone from the files what was deleted before a crash.</summary>
internal sealed class StorageStart(Database database, Migrator migrator) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        database.Claim();
        await migrator.MigrateAsync();
        await database.EraseDeletedAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
