using Microsoft.Extensions.Logging;

namespace FocusBot.Tests.Slack.Sending;

/// <summary>A logger whose lines a test can read.</summary>
internal sealed class Notebook<T>(Listed<string> lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
}
