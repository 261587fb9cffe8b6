using Microsoft.Extensions.Options;

namespace FocusBot.Levels.Readers;

/// <summary>Asks a reader, and takes being late or failing for silence: what people wrote is handled whether or not it could be read.</summary>
internal sealed partial class ReaderPatience(IOptions<ReaderOptions> options, ReaderMetrics metrics, TimeProvider clock, ILogger<ReaderPatience> logger)
{
    /// <param name="reader">What is to be read: <c>levels</c> or <c>exchanges</c>.</param>
    /// <param name="longer">How much longer than usual this one may take.</param>
    /// <returns><see langword="null"/> when the reader was late or failed.</returns>
    public async Task<T?> AskAsync<T>(string reader, Func<CancellationToken, ValueTask<T>> read, CancellationToken cancellationToken, TimeSpan longer = default)
        where T : class?
    {
        using var limit = new CancellationTokenSource(options.Value.Patience + longer, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var since = metrics.Now;
        try
        {
            var reading = read(either.Token);

            // Not every reader listens to its token, so the wait ends without it. What it says later, nobody hears.
            return reading.IsCompleted ? await reading : await reading.AsTask().WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            metrics.Silent(reader, ReaderMetrics.Late);
            Late(reader, (options.Value.Patience + longer).TotalSeconds);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            // Every exception, because a reader is a guest: a broken model must not keep the event from its handlers.
            metrics.Silent(reader, ReaderMetrics.Failed);
            Failed(reader, ex.GetType().Name, ex.TargetSite?.DeclaringType?.FullName ?? "an unknown place");
        }

        finally
        {
            metrics.Took(reader, since);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The reader of {Reader} said nothing within {Seconds} seconds, so nothing was read.")]
    private partial void Late(string reader, double seconds);

    [LoggerMessage(LogLevel.Error, "The reader of {Reader} failed ({Kind} in {Place}), so nothing was read.")]
    private partial void Failed(string reader, string kind, string place);
}
