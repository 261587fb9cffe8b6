using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Archives;

/// <summary>An export as Slack made it: a zip file, or the folder into which somebody unpacked it. Nothing is written to either.</summary>
internal interface IExport : IDisposable
{
    /// <summary>The JSON files that lie inside of it; what claims to lie elsewhere is left out and counted.</summary>
    IReadOnlyList<ExportFile> Files { get; }

    /// <exception cref="ExportException">The file grows beyond what an export holds.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    Stream Open(ExportFile file);
}

/// <summary>A file of an export.</summary>
/// <param name="Path">Inside of the export, with forward slashes.</param>
/// <param name="Size">In bytes, as the export says; a damaged one may say anything.</param>
internal sealed record ExportFile(string Path, long Size)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>With a slash at its end, or empty at the top.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];
}
