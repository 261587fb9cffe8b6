using System.IO.Compression;
using System.Text;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Archives;

/// <summary>An export as Slack sends it. Its files are read where they lie; nothing is unpacked to disk.</summary>
internal sealed class ZipExport : IExport
{
    /// <summary>So many files are tried before it is said that the archive cannot be unpacked at all.</summary>
    private const int Tried = 50;

    private static readonly Encoding Names = new EntryNames();

    private readonly string _path;
    private readonly long _size;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _expanded;

    private ZipExport(string path, long size, ZipArchive zip, Skips skips)
    {
        (_path, _size, _zip) = (path, size, zip);
        foreach (var entry in zip.Entries)
        {
            // Some programs write paths as on Windows.
            Take(entry, entry.FullName.Replace('\\', '/'), skips);
        }

        Files = [.. _entries.Select(entry => new ExportFile(entry.Key, entry.Value.Length))];
    }

    public IReadOnlyList<ExportFile> Files { get; }

    public static ZipExport Open(string path, Skips skips)
    {
        var file = File.OpenRead(path);
        ZipExport export;
        try
        {
            export = new(path, file.Length, new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false, Names), skips);
        }
        catch (Exception ex) when (ex is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ExportException(StartsAsZip(file)
                ? $"{path} is cut off or damaged: download the export again."
                : $"{path} is no zip file: give the zip file that Slack made, or the folder into which it was unpacked.");
        }

        catch (ExportException)
        {
            file.Dispose();
            throw;
        }

        return export.CanBeUnpacked()
            ? export
            : throw new ExportException($"{path} is packed or locked in a way that FocusBot cannot open: unpack it with another program, and give the folder.");
    }

    public Stream Open(ExportFile file)
    {
        var entry = _entries[file.Path];
        var expanded = 0L;
        return new ReadingStream(Open(entry), count =>
        {
            (expanded, _expanded) = (expanded + count, _expanded + count);
            if (ExpansionRule.IsTooMuch(expanded, entry.CompressedLength) || ExpansionRule.IsTooMuchInAll(_expanded, _size))
            {
                throw new ExportException(
                    $"{_path} is no export of Slack: {Printable.Of(file.Path)} unpacks to more than {ExpansionRule.MostGrowth} times its size, as a zip bomb does, so nothing more of it is read.");
            }
        });
    }

    public void Dispose() => _zip.Dispose();

    private void Take(ZipArchiveEntry entry, string name, Skips skips)
    {
        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            skips.Complain(Skip.Nested, $"{_path} holds another zip file, {Printable.Of(name)}, which is not opened: if it is an export, unpack it and replay it by itself.");
        }
        else if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        else if (!ExportPathRule.IsInside(name))
        {
            skips.Complain(Skip.Path, $"{_path} holds a file that claims to lie outside of it, {Printable.Of(entry.FullName)}: it is skipped.");
        }
        else if (ExportPathRule.IsLink(entry.ExternalAttributes))
        {
            skips.Complain(Skip.Path, $"{Printable.Of(name)} is a link, which may lead out of the export: it is skipped.");
        }
        else if (!_entries.TryAdd(name, entry))
        {
            // A day that comes twice is read once. A list decides who is read, and which of two counts nobody can tell.
            if (ListFiles.Has(name[(name.LastIndexOf('/') + 1)..]))
            {
                throw new ExportException($"{_path} holds {Printable.Of(name)} twice, so nobody can tell which of them counts: replay the export as Slack made it.");
            }

            skips.Complain(Skip.File, $"{_path} holds {Printable.Of(entry.FullName)} twice: the first is read.");
        }
    }

    private bool CanBeUnpacked() => _entries.Count is 0 || _entries.Values.Take(Tried).Any(CanBeUnpacked);

    private static bool CanBeUnpacked(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = Open(entry);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Stream Open(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? throw new InvalidDataException() : entry.Open();

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
