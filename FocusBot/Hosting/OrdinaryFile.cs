namespace FocusBot.Hosting;

/// <summary>Whether a file can be read to its end: a pipe into which nobody writes never even opens, and some devices never end.</summary>
internal static class OrdinaryFile
{
    /// <summary>A shell hands over what it writes itself by such names.</summary>
    private static readonly string[] HandedOver = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"];

    /// <returns>Why it is not to be opened, in a sentence; <see langword="null"/> when it may be, or is not there.</returns>
    public static string? Refusal(string path)
    {
        try
        {
            return HandedOver.Any(name => path.StartsWith(name, StringComparison.Ordinal)) || !MayHaveNoEnd(path, out var real) ? null
                : NeverEnds(real) ? $"{path} is a pipe or a device, and FocusBot might never come to its end: name an ordinary file."
                : null;
        }
        catch (UnauthorizedAccessException)
        {
            // What it is shows only to somebody who may write it, and merely opening a pipe can take forever.
            return $"{path} is empty, or a pipe or a device that you may not write: name an ordinary file.";
        }
        catch (Exception ex) when (ex is IOException or ArgumentException or NotSupportedException)
        {
            // Whoever opens it says what is wrong with it.
            return null;
        }
    }

    /// <returns>Why something in this folder is not to be opened.</returns>
    public static string? RefusalIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(Refusal).FirstOrDefault(refusal => refusal is not null) : Refusal(folder);

    /// <summary>Neither a pipe nor a device has a length.</summary>
    private static bool MayHaveNoEnd(string path, out string real)
    {
        real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new FileInfo(real) is { Exists: true, Length: 0 };
    }

    /// <remarks>Opened for both directions, a pipe does not wait for somebody at its other end.</remarks>
    private static bool NeverEnds(string path)
    {
        using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return !probe.CanSeek || probe.ReadByte() >= 0;
    }
}
