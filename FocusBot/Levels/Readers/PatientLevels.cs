using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Readers;

/// <summary>Asks the reader of levels: what it does not say in time was not read, and what was not read is counted.</summary>
internal sealed class PatientLevels(IReadLevels reader, ReaderPatience patience, ReaderMetrics metrics)
{
    public async Task<LevelReading> ReadAsync(WrittenMessage message, CancellationToken cancellationToken)
    {
        if (await patience.AskAsync(ReaderMetrics.Levels, token => OneAsync(message, token), cancellationToken) is not { } reading)
        {
            return LevelReading.Unread(UnreadReason.NoAnswer);
        }

        if (reading.Reason is { } reason)
        {
            metrics.Silent(ReaderMetrics.Levels, reason.Word());
        }
        else
        {
            metrics.Read(reading);
        }

        return reading;
    }

    /// <summary>A reader that says more or less than it was asked has failed, and is counted so.</summary>
    private async ValueTask<LevelReading> OneAsync(WrittenMessage message, CancellationToken cancellationToken) =>
        await reader.ReadAsync([message], cancellationToken) is [var only]
            ? only
            : throw new InvalidOperationException("The reader was asked about one message and didn't answer about one.");
}
