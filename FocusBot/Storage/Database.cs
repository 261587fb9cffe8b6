namespace FocusBot.Storage;

/// <summary>The store, whichever database it is. The stores' SQL goes through a <see cref="DbSession"/>; what else differs between databases is here.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>How it is called in a sentence to whoever runs FocusBot. Never a secret.</summary>
    public abstract string Name { get; }

    /// <summary>The files on this machine that belong to it: whoever writes files leaves these alone.</summary>
    public abstract IReadOnlyList<string> Files { get; }

    /// <exception cref="StorageException">The database cannot be read now.</exception>
    public abstract Task<StoreSize> SizeAsync();

    /// <summary>Whether there is anything yet, without making it.</summary>
    /// <exception cref="StorageException">That can't be found out.</exception>
    public abstract Task<bool> ExistsAsync();

    /// <summary>Says that this process works with it, for as long as this lives.</summary>
    /// <param name="alone">Not even beside others, where several may. Before anything was written.</param>
    /// <exception cref="StorageException">Another process works with it that doesn't let this one in.</exception>
    public abstract void Claim(bool alone = false);

    /// <summary>Whether this process is the one that handles and sends: in a file it always is; on a server one is at a time, as long as its connection lives.</summary>
    /// <returns>A number that differs each time it begins to; absent: another process does.</returns>
    /// <exception cref="StorageException">That can't be found out now.</exception>
    public virtual Task<long?> TryLeadAsync() => Task.FromResult<long?>(1);

    /// <summary>What the clock says where the database is, when that's another machine's.</summary>
    /// <exception cref="StorageException">The database can't be read now.</exception>
    public virtual Task<DateTimeOffset?> ClockAsync() => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>What other processes store, as it comes in; absent where there are no others.</summary>
    /// <exception cref="StorageException">It can't be listened to now.</exception>
    public virtual Task<IHearOthers?> HearOthersAsync() => Task.FromResult<IHearOthers?>(null);

    /// <summary>Its files that every user of this machine may read or change.</summary>
    public abstract IReadOnlyList<string> FilesOpenToOthers();

    /// <summary>Runs <paramref name="work"/> in a transaction and returns once it is on disk.</summary>
    /// <remarks>A failing work undoes itself alone, even when it shares its commit with others. Work waits for nothing outside the database.</remarks>
    /// <exception cref="StorageException">The database cannot take writes now; nothing of this work is stored.</exception>
    public abstract Task<T> WriteAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind = WriteKind.Ordinary);

    public Task WriteAsync(Func<DbSession, Task> work) => WriteAsync(async session =>
    {
        await work(session);
        return true;
    });

    /// <summary>Runs <paramref name="work"/> on a consistent view of what is committed.</summary>
    /// <exception cref="StorageException">The database cannot be read now.</exception>
    public abstract Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work);

    /// <summary>Lets what was deleted be gone from the files too.</summary>
    /// <returns><see langword="false"/> when somebody was in the way: try again later.</returns>
    public abstract Task<bool> EraseDeletedAsync();

    /// <summary>Writes a copy of what was decided into a file, and nothing of what is under way.</summary>
    /// <exception cref="StorageException">It cannot be read, or the file cannot be written.</exception>
    public abstract void BackUp(string target, bool overwrite = false);

    /// <summary>How many bytes of a copy that is being written are there, and about how many there will be.</summary>
    public abstract (long Copied, long About) BackedUp(string target);

    public abstract void Dispose();
}

/// <summary>How many bytes a database takes.</summary>
/// <param name="Log">What was written last, and waits to be moved into the database; absent where that's the server's business.</param>
internal readonly record struct StoreSize(long Database, long? Log);

/// <summary>Who goes first when writes queue up, and who may.</summary>
internal enum WriteKind
{
    /// <summary>It changes what was decided: only who leads does.</summary>
    Ordinary,

    /// <summary>Somebody waits for an acknowledgement. It only adds, so everybody may.</summary>
    Urgent,
}

/// <summary>Hears that other processes have stored something.</summary>
internal interface IHearOthers : IAsyncDisposable
{
    /// <summary>Returns when they have.</summary>
    /// <exception cref="StorageException">The connection broke: what came meanwhile wasn't heard.</exception>
    Task NextAsync(CancellationToken cancellationToken);
}
