namespace FocusBot.Replay.Results;

/// <summary>A file about people that a replay makes: whoever else uses this machine has nothing to do with it. Whoever made it may share it.</summary>
internal static class OwnersFile
{
    public static FileStreamOptions Made(FileMode mode) => OperatingSystem.IsWindows()
        ? new() { Mode = mode, Access = FileAccess.Write, Share = FileShare.None }
        : new() { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
}
