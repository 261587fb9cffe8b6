using FocusBot.Playground.Base;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Import;

/// <summary>Takes an export in, has it replayed, and keeps the last few reports for as long as the program runs. Nothing else of an export is kept.</summary>
internal sealed class ImportedReports(IReplayExports replay, TimeProvider clock) : IDisposable
{
    public const long Largest = 512L * 1024 * 1024;

    private const int MostReports = 5, LongestName = 100;

    private readonly Lock _gate = new();
    private readonly Queue<ImportReport> _reports = [];
    private readonly SemaphoreSlim _one = new(1);
    private OwnFolder? _folder;

    public ImportReport? Find(string id)
    {
        lock (_gate)
        {
            return _reports.FirstOrDefault(report => report.Id == id);
        }
    }

    /// <param name="name">As the person calls the file.</param>
    /// <exception cref="ActRefusedException">It is no export.</exception>
    /// <exception cref="TooLargeException">It is larger than an export may be here.</exception>
    public async Task<ImportReport> TakeAsync(Stream body, string name, CancellationToken cancellationToken)
    {
        var id = Ids.Hex(16);
        var upload = Directory.CreateDirectory(Path.Combine(Folder().Path, $"{id}-upload"));
        try
        {
            var export = Path.Combine(upload.FullName, Plain(name));
            await SaveAsync(body, export, cancellationToken);
            var page = Path.Combine(Folder().Path, $"{id}.html");
            var replayed = await ReplayAsync(export, page, cancellationToken);
            return Keep(new(id, Path.GetFileName(export), page, replayed));
        }
        finally
        {
            upload.Delete(recursive: true);
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        _folder?.Dispose();
    }

    private async Task<ReplayedExport> ReplayAsync(string export, string page, CancellationToken cancellationToken)
    {
        // One at a time: it takes all of a processor.
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => replay.Replay(export, page, cancellationToken), cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private ImportReport Keep(ImportReport report)
    {
        lock (_gate)
        {
            _reports.Enqueue(report);
            if (_reports.Count > MostReports)
            {
                File.Delete(_reports.Dequeue().Page);
            }

            return report;
        }
    }

    private OwnFolder Folder()
    {
        lock (_gate)
        {
            return _folder ??= OwnFolder.Create(clock);
        }
    }

    private static async Task SaveAsync(Stream body, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var (buffer, saved) = (new byte[128 * 1024], 0L);
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            saved += read;
            if (saved > Largest)
            {
                throw new TooLargeException();
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    /// <summary>A name that is a name in any folder, whatever was sent.</summary>
    private static string Plain(string name)
    {
        var plain = string.Concat(name.Split('/', '\\')[^1].Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.' or '(' or ')')).Trim(' ', '.');
        return plain.Length == 0 ? "export.zip" : plain[..Math.Min(plain.Length, LongestName)];
    }
}

/// <summary>An export that was replayed, and where its page lies.</summary>
internal sealed record ImportReport(string Id, string Name, string Page, ReplayedExport Replayed);

internal sealed class TooLargeException() : Exception("The file is larger than 512 MB. The verb “replay” reads exports of any size: FocusBot replay EXPORT --html FILE.");
