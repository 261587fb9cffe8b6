using FocusBot.Levels.Readers;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges;

/// <summary>Reads a thread by the rule over signs and levels, whoever reads the levels.</summary>
internal sealed class ThreadReader(IReadLevels levels) : IReadExchanges
{
    public async ValueTask<CheckedThread?> ReadAsync(ThreadText thread, CancellationToken cancellationToken)
    {
        var read = await levels.ReadAsync([.. Written(thread.Messages)], cancellationToken);
        var isEncoded = read.All(reading => reading.IsByEncoder);
        var analysis = isEncoded ? ThreadAnalysis.ByEncoder() : new ThreadAnalysis();
        foreach (var (person, level) in thread.Declared)
        {
            analysis.Declare(person, level);
        }

        MessageReading[] readings = [.. thread.Messages.Zip(read, analysis.Take)];
        var verdicts = analysis.Judge(thread.SwitchedOff);
        return new(readings, isEncoded ? verdicts : [.. verdicts.Select(Unsure)]);
    }

    /// <summary>What the linear reader alone reads is shown and never spoken of: on real people it was wrong most of the times it spoke. A declared level is no reading.</summary>
    private static PairVerdict Unsure(PairVerdict verdict) =>
        verdict.Silence is null && !(verdict.First.IsDeclared && verdict.Second.IsDeclared) ? verdict with { Silence = SilenceReason.LinearAlone } : verdict;

    private static IEnumerable<WrittenMessage> Written(IReadOnlyList<ThreadMessage> messages) =>
        messages.Select((message, at) => new WrittenMessage(message.Text, at is 0 ? null : messages[at - 1].Text));
}
