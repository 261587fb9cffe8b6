using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>An export with its lists read: who is in it, and which of its channels FocusBot would read.</summary>
internal sealed class OpenedExport : IDisposable
{
    private readonly string _path;
    private readonly IExport _export;
    private readonly Skips _skips;

    private OpenedExport(string path, IExport export, Skips skips)
    {
        (_path, _export, _skips) = (path, export, skips);
        var layout = new ExportLayout(export.Files, skips);
        if (layout.Folders.Count is 0)
        {
            throw Nothing();
        }

        var reader = new ListReader(export, skips);
        var lists = layout.Sections.ToDictionary(section => section.Path, reader.Channels);
        var people = layout.Sections.ToDictionary(section => section.Path, section => reader.People(section, People));
        Channels = new ExportChannels(lists, people, skips).Read(layout.Folders);
        Check();
    }

    public ExportPeople People { get; } = new();

    public IReadOnlyList<ExportChannel> Channels { get; }

    public string Path => _path;

    /// <exception cref="ExportException">It cannot be read at all.</exception>
    public static OpenedExport Open(string path, Skips skips)
    {
        IExport export = Directory.Exists(path) ? new FolderExport(path, skips)
            : File.Exists(path) ? ZipExport.Open(path, skips)
            : throw new ExportException($"{path} does not exist: give the zip file that Slack made, or the folder into which it was unpacked.");
        try
        {
            return new(path, export, skips);
        }
        catch
        {
            export.Dispose();
            throw;
        }
    }

    public Stream Open(ExportFile file) => _export.Open(file);

    public void Dispose() => _export.Dispose();

    private ExportException Nothing() => new(_skips.Counts.GetValueOrDefault(Skip.Nested) > 0
        ? $"{_path} holds no channel but another zip file: unpack it, and give the zip file inside."
        : $"{_path} is no export of Slack: it holds no channel, which is a folder with a file like 2026-11-24.json for each day.");

    /// <summary>What cannot be decided is passed over; where that is everything, the reading has failed.</summary>
    private void Check()
    {
        if (Channels.Count is 0 && _skips.Counts.GetValueOrDefault(Skip.Undecided) > 0)
        {
            throw new ExportException(
                $"No list in {_path} names any of its folders as a channel of your own, because channels.json is missing, damaged or of another export: replay the export as Slack made it.");
        }

        if (Channels.Count > 0 && !Channels.Any(channel => channel.Colleagues.Any))
        {
            throw new ExportException(
                $"{_path} has no users.json that can be read, so nobody can tell your own people from those of another organisation: replay the export as Slack made it.");
        }
    }
}
