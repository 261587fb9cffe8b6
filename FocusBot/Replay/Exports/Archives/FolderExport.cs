using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Archives;

/// <summary>An export that somebody unpacked.</summary>
internal sealed class FolderExport : IExport
{
    /// <summary>The export itself, perhaps in a folder of its own, and its channels below.</summary>
    private const int Deepest = 3;

    private readonly string _path;

    public FolderExport(string path, Skips skips) =>
        (_path, Files) = (path, [.. Walk(new DirectoryInfo(path), "", skips)]);

    public IReadOnlyList<ExportFile> Files { get; }

    public Stream Open(ExportFile file) => File.OpenRead(Path.Combine(_path, file.Path));

    public void Dispose()
    {
    }

    private static IEnumerable<ExportFile> Walk(DirectoryInfo folder, string below, Skips skips)
    {
        foreach (var item in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.System }))
        {
            if (item.LinkTarget is not null)
            {
                skips.Complain(Skip.Path, $"{item.FullName} is a link, which may lead out of the export: it is skipped.");
            }
            else if (item is FileInfo file && file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(below + file.Name, file.Length);
            }
            else if (item is DirectoryInfo inner && below.Count(c => c is '/') + 1 < Deepest)
            {
                foreach (var found in Walk(inner, $"{below}{inner.Name}/", skips))
                {
                    yield return found;
                }
            }
        }
    }
}
