namespace FocusBot.Storage.Sqlite;

/// <summary>A file that nobody but the user who runs FocusBot reads: what the database holds of people is nobody else's on the same machine.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>How such a file is opened, and made if it is not there. SQLite gives its log the same permissions as the file.</summary>
    public static FileStreamOptions Opened(FileMode mode, FileShare share) => OperatingSystem.IsWindows()
        ? new() { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 1 }
        : new() { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 1, UnixCreateMode = OwnerOnly };

    public static void Make(string path)
    {
        using var made = new FileStream(path, Opened(FileMode.CreateNew, FileShare.ReadWrite | FileShare.Delete));
    }

    /// <summary>Whether every user of this machine may read it, or change it.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;
}
