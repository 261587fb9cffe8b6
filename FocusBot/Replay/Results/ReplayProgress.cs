using System.Globalization;
using FocusBot.Replay.Exports.Archives;

namespace FocusBot.Replay.Results;

/// <summary>How far the reading is: on a terminal on one line that is written over, in a log on a line each ten seconds.</summary>
/// <param name="watcher">Absent: nobody watches.</param>
internal sealed class ReplayProgress(Watcher? watcher, TimeProvider clock) : IDisposable
{
    private const int Width = 24;

    /// <summary>A hostile export says of its files whatever it likes.</summary>
    private const long Most = 1L << 50;

    private static readonly TimeSpan OnATerminal = TimeSpan.FromMilliseconds(100), InALog = TimeSpan.FromSeconds(10);

    private long _total;
    private long _read;
    private long _lastShown = clock.GetTimestamp();
    private int _shown;

    /// <summary>These are still to be read.</summary>
    public void Expect(IEnumerable<ExportFile> files) => Expect(files.Aggregate(0L, (sum, file) => Math.Min(Most, sum + Math.Clamp(file.Size, 0, Most))));

    /// <summary>So many bytes are still to be read.</summary>
    public void Expect(long bytes) => _total = Math.Min(Most, _total + Math.Clamp(bytes, 0, Most));

    public void Read(int bytes)
    {
        _read += bytes;
        switch (watcher)
        {
            case { IsTerminal: true } when _shown is 0 || clock.GetElapsedTime(_lastShown) >= OnATerminal:
                Draw(watcher.Writer);
                break;
            case { IsTerminal: false } when clock.GetElapsedTime(_lastShown) >= InALog:
                watcher.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Read {Share * 100:0} % of the export, {Megabytes:N0} MB."));
                _lastShown = clock.GetTimestamp();
                break;
        }
    }

    public void Dispose()
    {
        if (watcher is not null && _shown > 0)
        {
            watcher.Writer.Write($"\r{new string(' ', _shown)}\r");
            watcher.Writer.Flush();
        }
    }

    private double Share => _total > 0 ? Math.Clamp((double)_read / _total, 0, 1) : 0;

    private double Megabytes => _read / 1_048_576.0;

    private void Draw(TextWriter on)
    {
        var full = (int)(Share * Width);
        var line = string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('.', Width - full)}] {Share * 100,3:0} %  {Megabytes:N0} MB read");
        on.Write($"\r{line.PadRight(_shown)}");
        on.Flush();
        (_shown, _lastShown) = (line.Length, clock.GetTimestamp());
    }
}

/// <summary>Where somebody sees how far it is.</summary>
/// <param name="IsTerminal">What is written there can be written over.</param>
internal sealed record Watcher(TextWriter Writer, bool IsTerminal);
