using FocusBot.Levels.Readers;
using FocusBot.Reviews.Exchanges.Messages;

namespace FocusBot.Reviews.Exchanges;

/// <summary>Reads a thread by the rule over signs and levels, whoever reads the levels.</summary>
internal sealed class ThreadReader(IReadLevels levels) : IReadExchanges
{
    public async ValueTask<CheckedThread?> ReadAsync(ThreadText thread, CancellationToken cancellationToken)
    {
        var read = await levels.ReadAsync([.. Written(thread.Messages)], cancellationToken);
        var analysis = new ThreadAnalysis();
        foreach (var (person, level) in thread.Declared)
        {
            analysis.Declare(person, level);
        }

        MessageReading[] readings = [.. thread.Messages.Zip(read, analysis.Take)];
        return new(readings, analysis.Judge(thread.SwitchedOff));
    }

    private static IEnumerable<WrittenMessage> Written(IReadOnlyList<ThreadMessage> messages) =>
        messages.Select((message, at) => new WrittenMessage(message.Text, at is 0 ? null : messages[at - 1].Text));
}
