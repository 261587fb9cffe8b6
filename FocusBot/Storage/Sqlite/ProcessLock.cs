namespace FocusBot.Storage.Sqlite;

/// <summary>Held by the one process that serves from a SQLite file; the operating system gives it back when the process ends, however it ends.</summary>
/// <remarks>
/// The file itself is locked, so that another name for it (a link) leads to the same lock, and nobody can delete it from under the process.
/// SQLite's own locks are of another kind and do not meet it; but they go when any handle of the file is closed, so this one is closed last.
/// </remarks>
internal sealed class ProcessLock : IDisposable
{
    private const int WouldBlockOnLinux = 11, WouldBlockOnMac = 35, SharingViolationOnWindows = unchecked((int)0x80070020), LockViolationOnWindows = unchecked((int)0x80070021);

    /// <summary>A byte that no database reaches. On Windows SQLite could not open a file that is locked as a whole.</summary>
    private const long OutOfReach = long.MaxValue - 1;

    private readonly FileStream _database, _file;

    private ProcessLock(FileStream database, FileStream file) => (_database, _file) = (database, file);

    /// <exception cref="StorageException">Another process holds it.</exception>
    public static ProcessLock Take(string databasePath)
    {
        if (Directory.Exists(databasePath))
        {
            throw new StorageException($"{databasePath} is a folder: name a file in Storage:ConnectionString.");
        }

        FileStream? database = null;
        try
        {
            database = LockDatabase(databasePath);

            // Until a FocusBot that knew only this lock has been replaced everywhere, both count.
            return new(database, Open(databasePath + "-lock", FileShare.None));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            database?.Dispose();
            throw Explain(databasePath, ex);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _database.Dispose();
    }

    private static FileStream LockDatabase(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Open(path, FileShare.None);
        }

        var file = Open(path, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            file.Lock(OutOfReach, 1);
            return file;
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
    }

    private static FileStream Open(string path, FileShare share) => new(path, PrivateFile.Opened(FileMode.OpenOrCreate, share));

    private static StorageException Explain(string path, Exception ex) => new(
        ex switch
        {
            UnauthorizedAccessException => $"The database {path} or its folder is read-only: let the user that runs FocusBot write to both.",
            DirectoryNotFoundException => $"The folder of the database {path} does not exist: make it, or name another file in Storage:ConnectionString.",
            { HResult: WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows or LockViolationOnWindows } =>
                $"Another FocusBot already serves from {path}: end it, or name another file in Storage:ConnectionString.",
            _ => $"No file can be made beside the database {path}: is the disk full or read-only?",
        },
        ex);
}
