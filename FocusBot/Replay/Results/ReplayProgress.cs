using System.Globalization;
using FocusBot.Replay.Exports.Archives;

namespace FocusBot.Replay.Results;

/// <summary>How far the reading is, on one line that is written over; on a terminal alone.</summary>
/// <param name="terminal">Absent: nobody watches.</param>
internal sealed class ReplayProgress(TextWriter? terminal, TimeProvider clock) : IDisposable
{
    private const int Width = 24;

    /// <summary>A hostile export says of its files whatever it likes.</summary>
    private const long Most = 1L << 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long _total;
    private long _read;
    private long _lastShown;
    private int _shown;

    /// <summary>These are still to be read.</summary>
    public void Expect(IEnumerable<ExportFile> files) => Expect(files.Aggregate(0L, (sum, file) => Math.Min(Most, sum + Math.Clamp(file.Size, 0, Most))));

    /// <summary>So many bytes are still to be read.</summary>
    public void Expect(long bytes) => _total = Math.Min(Most, _total + Math.Clamp(bytes, 0, Most));

    public void Read(int bytes)
    {
        _read += bytes;
        if (terminal is not null && (_shown is 0 || clock.GetElapsedTime(_lastShown) >= Pause))
        {
            Show(terminal);
        }
    }

    public void Dispose()
    {
        if (terminal is not null && _shown > 0)
        {
            terminal.Write($"\r{new string(' ', _shown)}\r");
            terminal.Flush();
        }
    }

    private void Show(TextWriter on)
    {
        var share = _total > 0 ? Math.Clamp((double)_read / _total, 0, 1) : 0;
        var full = (int)(share * Width);
        var line = string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('.', Width - full)}] {share * 100,3:0} %  {_read / 1_048_576.0:N0} MB read");
        on.Write($"\r{line.PadRight(_shown)}");
        on.Flush();
        (_shown, _lastShown) = (line.Length, clock.GetTimestamp());
    }
}
