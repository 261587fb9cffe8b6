using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Slack;

/// <summary>Keeps the log's lines, so that a test can see what stands in them and what must not.</summary>
internal sealed class ListedLog : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

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

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private sealed class Writer(ListedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log._gate)
            {
                log._lines.Add($"{logLevel}: {formatter(state, exception)} {exception?.GetType().Name}".Trim());
            }
        }
    }
}
