using FocusBot.Levels.Vocabulary;

namespace FocusBot.Levels.Readers;

/// <summary>Reads which level messages argue from.</summary>
/// <remarks>
/// It is asked before the transaction that handles a message, so it may take its time; <see cref="ReaderPatience"/> says how much. What takes more
/// than a moment runs on a thread of its own, because the caller's handles other people's messages too.
/// </remarks>
internal interface IReadLevels
{
    /// <returns>A reading of each message, in their order. What cannot be read is answered with a reason, never with an exception.</returns>
    ValueTask<IReadOnlyList<LevelReading>> ReadAsync(IReadOnlyList<WrittenMessage> messages, CancellationToken cancellationToken);
}

/// <summary>A message as Slack sends it.</summary>
/// <param name="Before">The message that came before it in the thread, where that is known.</param>
internal readonly record struct WrittenMessage(string? Text, string? Before = null);
