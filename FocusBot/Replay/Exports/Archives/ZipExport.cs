using System.IO.Compression;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Archives;

/// <summary>An export as Slack sends it. Its files are read where they lie; nothing is unpacked to disk.</summary>
internal sealed class ZipExport : IExport
{
    private readonly string _path;
    private readonly long _size;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _expanded;

    private ZipExport(string path, long size, ZipArchive zip, Skips skips)
    {
        (_path, _size, _zip) = (path, size, zip);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            // Some programs write paths as on Windows.
            var name = entry.FullName.Replace('\\', '/');
            if (!ExportPathRule.IsInside(name))
            {
                skips.Complain(Skip.Path, $"{path} holds a file that claims to lie outside of it, {Printable.Of(entry.FullName)}: it is skipped.");
            }
            else if (!_entries.TryAdd(name, entry))
            {
                skips.Complain(Skip.File, $"{path} holds {Printable.Of(entry.FullName)} twice: the first is read.");
            }
        }

        Files = [.. _entries.Select(entry => new ExportFile(entry.Key, entry.Value.Length))];
    }

    public IReadOnlyList<ExportFile> Files { get; }

    public static ZipExport Open(string path, Skips skips)
    {
        var file = File.OpenRead(path);
        try
        {
            return new(path, file.Length, new ZipArchive(file, ZipArchiveMode.Read), skips);
        }
        catch (Exception ex) when (ex is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ExportException(StartsAsZip(file)
                ? $"{path} is cut off or damaged: download the export again."
                : $"{path} is no zip file: give the zip file that Slack made, or the folder into which it was unpacked.");
        }
    }

    public Stream Open(ExportFile file)
    {
        var entry = _entries[file.Path];
        var expanded = 0L;
        return new ReadingStream(entry.Open(), count =>
        {
            (expanded, _expanded) = (expanded + count, _expanded + count);
            if (ExpansionRule.IsTooMuch(expanded, entry.CompressedLength) || ExpansionRule.IsTooMuchInAll(_expanded, _size))
            {
                throw new ExportException(
                    $"{_path} is no export of Slack: {file.Path} unpacks to more than {ExpansionRule.MostGrowth} times its size, as a zip bomb does, so nothing more of it is read.");
            }
        });
    }

    public void Dispose() => _zip.Dispose();

    private static bool StartsAsZip(FileStream file)
    {
        using (file)
        {
            Span<byte> start = stackalloc byte[4];
            file.Position = 0;
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\u0003\u0004"u8);
        }
    }
}
