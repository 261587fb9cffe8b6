using Microsoft.Data.Sqlite;

namespace FocusBot.Storage.Sqlite;

/// <summary>One file. Writes queue up for one thread, which commits as many as are waiting together; reads go beside them.</summary>
internal sealed class SqliteDatabase(SqliteFile file) : Database
{
    private readonly Lock _gate = new();
    private readonly ReaderPool _readers = new(file);
    private GroupCommit? _writer;
    private ProcessLock? _lock;
    private bool _isClosed;

    public override string Name => file.Path;

    public override IReadOnlyList<string> Files => file.Files;

    public override Task<bool> ExistsAsync() => Task.FromResult(File.Exists(file.Path));

    public override void Claim() => _lock ??= ProcessLock.Take(file.Path);

    public override IReadOnlyList<string> FilesOpenToOthers() => [.. file.Files.Where(PrivateFile.IsOpenToOthers)];

    public override async Task<T> WriteAsync<T>(Func<DbSession, Task<T>> work, WriteKind kind = WriteKind.Ordinary) => await Writer().RunAsync(work, kind);

    public override async Task<T> ReadAsync<T>(Func<DbSession, Task<T>> work)
    {
        try
        {
            return await _readers.ReadAsync(work);
        }
        catch (SqliteException ex) when (SqliteFile.IsAboutTheFile(ex))
        {
            throw file.Explain(ex);
        }
    }

    /// <summary>Moves the write-ahead log into the database and cuts it.</summary>
    public override async Task<bool> EraseDeletedAsync() => await Writer().TruncateLogAsync();

    public override void BackUp(string target, bool overwrite = false) => SqliteBackup.Write(file, target, overwrite);

    public override (long Copied, long About) BackedUp(string target) => (LengthOf(SqliteBackup.PartialOf(target)), LengthOf(file.Path));

    /// <summary>Closes every connection; the last one takes the write-ahead log with it, and what was deleted in there.</summary>
    public override void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _readers.Dispose();
            _writer?.Dispose();
            _lock?.Dispose();
        }
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } there ? there.Length : 0;

    /// <summary>Opened at the first write, and again at the next when that failed: what was in the way may have gone.</summary>
    private GroupCommit Writer()
    {
        lock (_gate)
        {
            return _isClosed ? throw GroupCommit.Closed() : _writer ??= new(file);
        }
    }
}
