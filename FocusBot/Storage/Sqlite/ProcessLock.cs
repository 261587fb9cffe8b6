namespace FocusBot.Storage.Sqlite;

/// <summary>Held by the one process that serves from a SQLite file; the operating system gives it back when the process ends, however it ends.</summary>
internal sealed class ProcessLock : IDisposable
{
    private const int WouldBlockOnLinux = 11, WouldBlockOnMac = 35, SharingViolationOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private ProcessLock(FileStream file) => _file = file;

    /// <exception cref="StorageException">Another process holds it.</exception>
    public static ProcessLock Take(string databasePath)
    {
        try
        {
            return new(new FileStream(databasePath + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None));
        }
        catch (UnauthorizedAccessException ex)
        {
            throw new StorageException($"The folder of the database {databasePath} is read-only: let the user that runs FocusBot write to it.", ex);
        }
        catch (DirectoryNotFoundException ex)
        {
            throw new StorageException($"The folder of the database {databasePath} does not exist: make it, or name another file in Storage:ConnectionString.", ex);
        }
        catch (IOException ex) when (ex.HResult is not (WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows))
        {
            throw new StorageException($"No file can be made beside the database {databasePath}: is the disk full or read-only?", ex);
        }
        catch (IOException ex)
        {
            throw new StorageException($"Another FocusBot already serves from {databasePath}: end it, or name another file in Storage:ConnectionString.", ex);
        }
    }

    public void Dispose() => _file.Dispose();
}
