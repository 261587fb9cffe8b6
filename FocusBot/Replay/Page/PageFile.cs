using System.Text;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Page;

/// <summary>The file that the page goes to. It is opened before anything is read, so that nobody waits for a page that cannot be kept.</summary>
internal sealed class PageFile : IDisposable
{
    private readonly string _path;
    private readonly bool _isNew;
    private readonly FileStream _file;
    private bool _isWritten;

    private PageFile(string path, bool isNew, FileStream file) => (_path, _isNew, _file) = (path, isNew, file);

    /// <exception cref="ExportException">There can be no such file.</exception>
    public static PageFile Create(string path)
    {
        try
        {
            var isNew = !File.Exists(path);
            return new(path, isNew, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ExportException($"The page cannot be written to {path}: name a file in a folder that exists and in which you may write.");
        }
    }

    /// <exception cref="ExportException">The disk is full, or gone.</exception>
    public void Write(PageContent content)
    {
        try
        {
            _file.SetLength(0);
            using var writer = new StreamWriter(_file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            new PageWriter(writer, content).Write();
            _isWritten = true;
        }
        catch (IOException)
        {
            throw new ExportException($"The page could not be written whole to {_path}: is its disk full?");
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        if (_isNew && !_isWritten)
        {
            File.Delete(_path);
        }
    }
}
