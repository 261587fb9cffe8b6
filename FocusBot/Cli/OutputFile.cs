using FocusBot.Hosting;

namespace FocusBot.Cli;

/// <summary>A file that a verb is about to write. Whatever lies there and is not the verb's own work stays, unless it was told to overwrite it; what it reads from stays in any case.</summary>
/// <param name="Reads">The files that the verb reads from, and folders of such files.</param>
/// <param name="Force">Whoever typed it wants the file overwritten.</param>
internal sealed record OutputFile(string File, IReadOnlyList<string> Reads, bool Force)
{
    private static readonly StringComparison AsOnDisk = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <param name="isOwn">Whether an earlier run of the verb wrote what lies there.</param>
    /// <returns>Why it is not to be written, in a sentence; <see langword="null"/> when it may be.</returns>
    public string? Refusal(Predicate<string> isOwn)
    {
        try
        {
            var file = RealPath.Of(File);
            var reads = Reads.Select(RealPath.Of).ToList();
            return reads.Any(read => string.Equals(read, file, AsOnDisk)) ? IsRead
                : Directory.Exists(file) ? $"{File} is a folder: name a file."
                : OrdinaryFile.Refusal(file) is { } refusal ? refusal
                : !System.IO.File.Exists(file) || isOwn(file) ? null
                : reads.Any(read => file.StartsWith($"{read}{Path.DirectorySeparatorChar}", AsOnDisk)) ? IsRead
                : !Force ? $"{File} exists already, and FocusBot did not write it: name another file, or overwrite it with --force."
                : file.StartsWith("/dev/", StringComparison.Ordinal) ? $"{File} is a device: name a file."
                : null;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{File} cannot be written: name a file in a folder that exists and in which you may write.";
        }
    }

    private string IsRead => $"{File} is what FocusBot reads from here, and it never overwrites that: name another file.";
}
