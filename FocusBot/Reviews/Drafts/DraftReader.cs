using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Reviews.Drafts;

/// <summary>Reads a draft while its author waits. Outside of any transaction; nothing is written down.</summary>
internal sealed class DraftReader(PatientLevels levels, TimeProvider clock)
{
    /// <summary>Slack gives three seconds in all, and the form has to open in what's left of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    public async Task<LevelReading> ReadAsync(string draft, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await levels.ReadAsync(new(draft), either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return LevelReading.Unread(UnreadReason.NoAnswer);
        }
    }
}
