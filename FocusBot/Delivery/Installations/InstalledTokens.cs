using FocusBot.Conversations;
using FocusBot.Storage;

namespace FocusBot.Delivery.Installations;

/// <summary>Every installation's token, at hand: each delivery and each call asks for one.</summary>
internal sealed class InstalledTokens(Database database, IEnumerable<IHearOfInstallations> hearers, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);

    private volatile InstalledIndex _index = InstalledIndex.Empty;
    private (long Tokens, long Times)? _stamp;
    private long? _lookedAt;

    /// <summary>As they were when they were last looked at.</summary>
    public InstalledIndex Index => _index;

    public IReadOnlyList<InstalledToken> All => _index.All;

    public async ValueTask<InstalledToken?> FindAsync(InstallationId installation)
    {
        if (_index.Find(installation) is { } known)
        {
            return known;
        }

        await LoadAsync();
        return _index.Find(installation);
    }

    /// <summary>Sees what other processes stored. Calls that come while one looks share the next look.</summary>
    /// <exception cref="TokensUnavailableException">The database can't be read now, or a key is missing.</exception>
    public Task LoadAsync() => ReachingAsync(LookAsync);

    /// <summary>Also where there's no database yet, or one that FocusBot hasn't brought up to date.</summary>
    /// <inheritdoc cref="LoadAsync"/>
    public Task LoadIfThereAsync() => ReachingAsync(async () => await database.ExistsAsync() && await database.ReadAsync(Migrator.VersionAsync) >= Migrator.Newest && await LookAsync());

    private async Task<bool> LookAsync()
    {
        var asked = clock.GetTimestamp();
        await _loading.WaitAsync();
        try
        {
            if (_lookedAt > asked)
            {
                return true;
            }

            var begun = clock.GetTimestamp();
            await database.ReadAsync(ReadChangedAsync);
            _lookedAt = begun;
            return true;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Whoever takes Slack's answer in may store it, also beside another FocusBot that leads.</summary>
    /// <exception cref="TokensUnavailableException">It couldn't be stored.</exception>
    public async Task KeepAsync(InstalledToken installed)
    {
        await ReachingAsync(() => database.WriteAsync(session => StoreAsync(session, installed), WriteKind.Urgent));
        await LoadAsync();
    }

    /// <inheritdoc cref="KeepAsync"/>
    public async Task RenewAsync(InstalledToken before, InstalledToken renewed)
    {
        await ReachingAsync(() => database.WriteAsync(session => InstalledTokenStore.RenewAsync(session, before, renewed), WriteKind.Urgent));
        await LoadAsync();
    }

    /// <returns>Whether nobody has come this way before.</returns>
    /// <exception cref="TokensUnavailableException">That couldn't be noted down.</exception>
    public Task<bool> UseAsync(string attempt) =>
        ReachingAsync(() => database.WriteAsync(session => InstalledTokenStore.UseAsync(session, attempt, clock.GetUtcNow()), WriteKind.Urgent));

    public void Dispose() => _loading.Dispose();

    private static async Task<T> ReachingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageException ex)
        {
            throw new TokensUnavailableException(ex.Message, ex);
        }
    }

    /// <summary>Nearly always nothing has changed, and then nothing is unsealed.</summary>
    private async Task<bool> ReadChangedAsync(DbSession session)
    {
        var stamp = await InstalledTokenStore.StampAsync(session);
        if (stamp != _stamp)
        {
            _index = new(await InstalledTokenStore.AllAsync(session));
            _stamp = stamp;
        }

        return true;
    }

    private async Task<bool> StoreAsync(DbSession session, InstalledToken installed)
    {
        await InstalledTokenStore.KeepAsync(session, installed);
        foreach (var hearer in hearers)
        {
            await hearer.InstalledAsync(session, installed.Installation, installed.InstalledAt);
        }

        return true;
    }
}
