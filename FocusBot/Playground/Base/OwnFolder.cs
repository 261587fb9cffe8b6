namespace FocusBot.Playground.Base;

/// <summary>A folder of this run alone among the machine's temporary ones. It goes with the run; what a killed one could not take away goes when the next one begins.</summary>
internal sealed class OwnFolder : IDisposable
{
    private const string Prefix = "focusbot-playground-", Mark = ".in-use";

    /// <summary>Whoever makes a folder marks it at once; one that is so old and has no mark is nobody's.</summary>
    private static readonly TimeSpan Unmarked = TimeSpan.FromDays(1);

    private readonly DirectoryInfo _folder;
    private readonly FileStream _mark;

    private OwnFolder(DirectoryInfo folder) => (_folder, _mark) = (folder, new(System.IO.Path.Combine(folder.FullName, Mark), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));

    public string Path => _folder.FullName;

    public static OwnFolder Create(TimeProvider clock)
    {
        RemoveLeftovers(clock.GetUtcNow());
        return new(Directory.CreateTempSubdirectory(Prefix));
    }

    public void Dispose()
    {
        _mark.Dispose();
        Remove(_folder);
    }

    private static void RemoveLeftovers(DateTimeOffset now)
    {
        foreach (var folder in new DirectoryInfo(System.IO.Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            if (folder.LinkTarget is null && IsLeft(folder, now))
            {
                Remove(folder);
            }
        }
    }

    /// <summary>A process that lives holds its mark; the system lets go of it however a process ends.</summary>
    private static bool IsLeft(DirectoryInfo folder, DateTimeOffset now)
    {
        try
        {
            using var mark = new FileStream(System.IO.Path.Combine(folder.FullName, Mark), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return folder.CreationTimeUtc < (now - Unmarked).UtcDateTime;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            // Somebody looks into it, or was faster: the next run tries again.
        }
    }
}
