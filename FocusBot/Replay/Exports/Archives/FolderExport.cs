using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Archives;

/// <summary>An export that somebody unpacked.</summary>
internal sealed class FolderExport : IExport
{
    /// <summary>The export itself, perhaps in a folder of its own, its teams and their channels below.</summary>
    private const int Deepest = 6;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };

    private readonly string _path;
    private readonly Skips _skips;

    public FolderExport(string path, Skips skips)
    {
        (_path, _skips) = (path, skips);
        Files = [.. Walk(new DirectoryInfo(path), "")];
    }

    public IReadOnlyList<ExportFile> Files { get; }

    public Stream Open(ExportFile file) => File.OpenRead(Path.Combine(_path, file.Path));

    public void Dispose()
    {
    }

    private IEnumerable<ExportFile> Walk(DirectoryInfo folder, string below)
    {
        foreach (var item in Items(folder, below))
        {
            var path = below + item.Name;
            if (item.LinkTarget is not null)
            {
                _skips.Complain(Skip.Path, $"{Printable.Of(path)} is a link, which may lead out of the export: it is skipped.");
            }
            else if (item is DirectoryInfo inner)
            {
                foreach (var found in WalkDown(inner, $"{path}/"))
                {
                    yield return found;
                }
            }
            else if (item is FileInfo file && IsWanted(file, path))
            {
                yield return new(path, file.Length);
            }
        }
    }

    private IEnumerable<ExportFile> WalkDown(DirectoryInfo folder, string path)
    {
        if (path.Count(c => c is '/') < Deepest)
        {
            return Walk(folder, path);
        }

        _skips.Complain(Skip.Path, $"{Printable.Of(path)} lies too deep for an export: it is skipped.");
        return [];
    }

    private bool IsWanted(FileInfo file, string path)
    {
        if (file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            _skips.Complain(Skip.Nested, $"{Printable.Of(path)} is a zip file, which is not opened: if it is an export, replay it by itself.");
        }
        else if (file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            if (file.Length > 0)
            {
                return true;
            }

            // A pipe or a device is empty too, and whoever opened it might wait forever.
            _skips.Complain(Skip.File, $"{Printable.Of(path)} is empty: it is skipped.");
        }

        return false;
    }

    private IReadOnlyList<FileSystemInfo> Items(DirectoryInfo folder, string below)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos("*", Everything)];
        }
        catch (UnauthorizedAccessException) when (below.Length > 0)
        {
            _skips.Complain(Skip.Path, $"{Printable.Of(below)} may not be looked into: it is skipped.");
            return [];
        }
    }
}
