using System.Data.Common;
using FocusBot.Storage.Connections;

namespace FocusBot.Storage.Sqlite;

/// <summary>One file. Writes queue up for one thread, which commits as many as are waiting together; reads go beside them.</summary>
internal sealed class SqliteDatabase(SqliteFile file) : ConnectedDatabase(file)
{
    private ProcessLock? _lock;

    public override string Name => file.Path;

    public override IReadOnlyList<string> Files => file.Files;

    public override Task<StoreSize> SizeAsync() => Task.FromResult(new StoreSize(LengthOf(file.Path), LengthOf(file.LogPath)));

    public override Task<bool> ExistsAsync() => Task.FromResult(File.Exists(file.Path));

    public override void Claim(bool alone = false) => _lock ??= ProcessLock.Take(file.Path);

    public override IReadOnlyList<string> FilesOpenToOthers() => [.. file.Files.Where(PrivateFile.IsOpenToOthers)];

    /// <summary>Moves the write-ahead log into the database and cuts it.</summary>
    public override Task<bool> EraseDeletedAsync() => BetweenWritesAsync(TruncateLog);

    public override void BackUp(string target, bool overwrite = false) => SqliteBackup.Write(file, target, overwrite);

    public override (long Copied, long About) BackedUp(string target) => (LengthOf(SqliteBackup.PartialOf(target)), LengthOf(file.Path));

    /// <summary>Closes every connection; the last one takes the write-ahead log with it, and what was deleted in there.</summary>
    public override void Dispose()
    {
        base.Dispose();
        _lock?.Dispose();
    }

    private static bool TruncateLog(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var row = command.ExecuteReader();
        return row.Read() && row.GetInt32(0) == 0;
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } there ? there.Length : 0;
}
