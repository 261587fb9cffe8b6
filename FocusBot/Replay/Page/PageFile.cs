using System.Text;
using FocusBot.Replay.Exports.Faults;
using FocusBot.Replay.Results;

namespace FocusBot.Replay.Page;

/// <summary>The file that the page goes to. A place for it is taken before anything is read, so that nobody waits for a page that cannot be kept.</summary>
/// <remarks>It is written beside and moved there once it is whole: what lay there stays until then, and no link is written through.</remarks>
internal sealed class PageFile : IDisposable
{
    private const string Partial = ".partial";

    private readonly string _path, _partial;
    private readonly FileStream _file;

    private PageFile(string path, string partial, FileStream file) => (_path, _partial, _file) = (path, partial, file);

    /// <exception cref="ExportException">There can be no such file.</exception>
    public static PageFile Create(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ExportException($"{path} is a folder: name a file for the page.");
            }

            RemoveLeftovers(path);
            var partial = $"{path}.{Path.GetRandomFileName()}{Partial}";
            return new(path, partial, new FileStream(partial, OwnersFile.Made(FileMode.CreateNew)));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ExportException($"The page cannot be written to {path}: name a file in a folder that exists and in which you may write.");
        }
    }

    /// <summary>Whether a file is a page that an earlier replay wrote.</summary>
    public static bool IsOne(string path)
    {
        var mark = Encoding.UTF8.GetBytes(PageParts.Mark);
        var start = new byte[1024];
        using var file = File.OpenRead(path);
        return start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).IndexOf(mark) >= 0;
    }

    /// <exception cref="ExportException">The disk is full, or gone.</exception>
    public void Write(Action<StreamWriter> write)
    {
        try
        {
            using (var writer = new StreamWriter(_file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                write(writer);
            }

            File.Move(_partial, _path, overwrite: true);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"The page could not be written whole to {_path}: is its disk full?");
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_partial);
    }

    /// <summary>What a replay left that was killed while it wrote this page. One that is being written is held, and stays.</summary>
    private static void RemoveLeftovers(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", Path.GetFileName(path));
        foreach (var partial in Directory.EnumerateFiles(folder).Where(file => IsPartialOf(name, Path.GetFileName(file)) && IsLeft(file)))
        {
            File.Delete(partial);
        }
    }

    /// <remarks>Compared letter by letter: a name may hold what a pattern takes for a sign.</remarks>
    private static bool IsPartialOf(string name, string file) =>
        file.Length == name.Length + 1 + Path.GetRandomFileName().Length + Partial.Length
        && file.StartsWith($"{name}.", StringComparison.Ordinal)
        && file.EndsWith(Partial, StringComparison.Ordinal);

    private static bool IsLeft(string partial)
    {
        try
        {
            using var held = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
