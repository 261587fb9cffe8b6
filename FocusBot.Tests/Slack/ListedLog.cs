using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Slack;

/// <summary>Keeps the log's lines, so that a test can see what's in them and what must not.</summary>
internal sealed class ListedLog : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Part, TaskCompletionSource<string> Found)> _watched = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The first line that contains this, as soon as it is written.</summary>
    public Task<string> LineAsync(string part)
    {
        lock (_gate)
        {
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _watched.Add((part, found));
            _lines.ForEach(Announce_NeedsGate);
            return Eventually.In(found.Task);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
            Announce_NeedsGate(line);
        }
    }

    private void Announce_NeedsGate(string line) =>
        _watched.FindAll(watch => line.Contains(watch.Part, StringComparison.Ordinal)).ForEach(watch => watch.Found.TrySetResult(line));

    private sealed class Writer(ListedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{logLevel}: {formatter(state, exception)} {exception?.GetType().Name}".Trim());
    }
}
