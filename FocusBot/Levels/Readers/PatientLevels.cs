using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Readers;

/// <summary>Asks the reader of levels: what it does not say in time was not read, and what was not read is counted.</summary>
internal sealed class PatientLevels(IReadLevels reader, ReaderPatience patience, ReaderMetrics metrics)
{
    private const string Reader = "levels";

    public async Task<LevelReading> ReadAsync(WrittenMessage message, CancellationToken cancellationToken)
    {
        var readings = await patience.AskAsync(Reader, token => reader.ReadAsync([message], token), cancellationToken);
        if (readings is null)
        {
            return LevelReading.Unread(UnreadReason.NoAnswer);
        }

        if (readings[0].Reason is { } reason)
        {
            metrics.Silent(Reader, reason.Word());
        }

        return readings[0];
    }
}
