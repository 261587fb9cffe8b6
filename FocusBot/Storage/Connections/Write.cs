using System.Data.Common;
using System.Diagnostics;

namespace FocusBot.Storage.Connections;

/// <summary>A piece of work for the writing thread.</summary>
internal interface IWrite
{
    /// <summary>Runs inside the transaction; its own failure is kept for <see cref="Finish"/>.</summary>
    /// <param name="isAlone">No other work shares the transaction, so that it needs no undoing of its own.</param>
    /// <returns><see langword="false"/> when it failed; when it's alone, nothing is to be committed then.</returns>
    bool Run(DbSession session, bool isAlone);

    /// <summary>The commit is on disk.</summary>
    void Finish();

    /// <summary>The commit failed.</summary>
    void Fail(StorageException reason);
}

/// <summary>A work with its result. A savepoint lets it undo itself without undoing its neighbours.</summary>
internal sealed class Write<T>(Func<DbSession, Task<T>> work, ConnectionSource source) : IWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Activity? _cause = Activity.Current;
    private Task<T>? _result;

    public Task<T> Task => _done.Task;

    public bool Run(DbSession session, bool isAlone)
    {
        // On the writing thread, which works for everybody, a row is still to know what put it there.
        Activity.Current = _cause;
        if (!isAlone)
        {
            session.Execute("SAVEPOINT work");
        }

        _result = Start(session);

        // SQLite has finished by now, and a server answers soon; work that awaits something else holds up everybody.
        if (!_result.IsCompleted)
        {
            ((IAsyncResult)_result).AsyncWaitHandle.WaitOne();
        }

        if (!_result.IsCompletedSuccessfully)
        {
            ThrowIfTheDatabaseFailed(_result);
        }

        if (!isAlone)
        {
            LeaveSavepoint(session, isUndone: !_result.IsCompletedSuccessfully);
        }

        return _result.IsCompletedSuccessfully;
    }

    public void Finish() => _done.SetFromTask(_result ?? throw new InvalidOperationException("This work never ran."));

    public void Fail(StorageException reason) => _done.TrySetException(reason);

    private static void LeaveSavepoint(DbSession session, bool isUndone)
    {
        if (isUndone)
        {
            session.Execute("ROLLBACK TO SAVEPOINT work");
        }

        session.Execute("RELEASE SAVEPOINT work");
    }

    private async Task<T> Start(DbSession session) => await work(session);

    private void ThrowIfTheDatabaseFailed(Task<T> result)
    {
        // A broken constraint or a wrong statement is the work's own mistake; a full disk or a locked file is everybody's.
        if (result.Exception?.InnerException is DbException failure && source.IsToBlame(failure))
        {
            throw failure;
        }
    }
}

/// <summary>Stands outside of any transaction.</summary>
internal interface IBetween
{
    void Run(DbConnection connection);
}

/// <summary>A work between two commits, with its result.</summary>
internal sealed class Between<T>(Func<DbConnection, T> work, ConnectionSource source) : IWrite, IBetween
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Task => _done.Task;

    public void Run(DbConnection connection)
    {
        try
        {
            _done.SetResult(work(connection));
        }
        catch (DbException ex)
        {
            _done.SetException(source.Explain(ex));
        }
    }

    public bool Run(DbSession session, bool isAlone) => true;

    public void Finish() { }

    public void Fail(StorageException reason) => _done.TrySetException(reason);
}
