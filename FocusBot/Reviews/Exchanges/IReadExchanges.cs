using FocusBot.Conversations;
using FocusBot.Levels.Vocabulary;
using FocusBot.Reviews.Exchanges.Messages;
using FocusBot.Reviews.Exchanges.Signs;
using FocusBot.Reviews.Exchanges.Verdicts;

namespace FocusBot.Reviews.Exchanges;

/// <summary>Reads from a thread's last words, of each two people, whether they are stuck at different levels: how sure that is, by which signs, and each one's level.</summary>
/// <remarks>Asked before the transaction that acts on the answer, like <see cref="Levels.Readers.IReadLevels"/> and under the same limits.</remarks>
internal interface IReadExchanges
{
    /// <summary>How much longer it may take than readers usually may, because it asks somebody else.</summary>
    TimeSpan MayTakeLonger => TimeSpan.Zero;

    /// <returns><see langword="null"/> when it could not be read; then nothing is to be said.</returns>
    ValueTask<CheckedThread?> ReadAsync(ThreadText thread, CancellationToken cancellationToken);
}

/// <summary>A thread's last words, as far as they may be read: nothing by people who asked to be left out.</summary>
/// <param name="Messages">Oldest first.</param>
/// <param name="Declared">Whose declared level counts instead of what they write.</param>
/// <param name="SwitchedOff">Signs of being stuck that do not count here.</param>
internal sealed record ThreadText(
    IReadOnlyList<ThreadMessage> Messages, IReadOnlyDictionary<UserId, Level> Declared, IReadOnlySet<Sign> SwitchedOff)
{
    /// <summary>In which channel of which installation it is, for counting what is asked of it.</summary>
    public string Channel { get; init; } = "";
}

/// <summary>What a thread says now.</summary>
/// <param name="Messages">What was read, oldest first.</param>
/// <param name="Verdicts">The surest first.</param>
internal sealed record CheckedThread(IReadOnlyList<MessageReading> Messages, IReadOnlyList<PairVerdict> Verdicts);
