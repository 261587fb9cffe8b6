using FocusBot.Levels.Readers;

namespace FocusBot.Reviews.Exchanges;

/// <summary>Asks the reader of exchanges: what it does not say in time is not said.</summary>
internal sealed class PatientExchanges(IReadExchanges reader, ReaderPatience patience)
{
    /// <returns><see langword="null"/> when it could not be read.</returns>
    public Task<CheckedThread?> ReadAsync(ThreadText thread, CancellationToken cancellationToken) =>
        patience.AskAsync(ReaderMetrics.Exchanges, token => reader.ReadAsync(thread, token), cancellationToken, reader.MayTakeLonger);
}
