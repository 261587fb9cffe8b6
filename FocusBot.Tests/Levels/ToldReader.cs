using FocusBot.Levels.Readers;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Tests.Levels;

/// <summary>A reader that does as a test says, and keeps what it was asked.</summary>
internal sealed class ToldReader : IReadLevels
{
    public Listed<string> Asked { get; } = new();

    public Func<IReadOnlyList<WrittenMessage>, Task<IReadOnlyList<LevelReading>>> Answer { get; set; } = Sure;

    public static Task<IReadOnlyList<LevelReading>> Sure(IReadOnlyList<WrittenMessage> messages) =>
        Task.FromResult<IReadOnlyList<LevelReading>>([.. messages.Select(_ => LevelReading.Of(Level.Impact, 0.9, []))]);

    public static Task<IReadOnlyList<LevelReading>> Never(IReadOnlyList<WrittenMessage> messages) =>
        new TaskCompletionSource<IReadOnlyList<LevelReading>>().Task;

    public static Task<IReadOnlyList<LevelReading>> Broken(IReadOnlyList<WrittenMessage> messages) =>
        throw new InvalidOperationException($"The weights choke on '{messages[0].Text}'.");

    public ValueTask<IReadOnlyList<LevelReading>> ReadAsync(IReadOnlyList<WrittenMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            Asked.Add(message.Text ?? "");
        }

        return new(Answer(messages));
    }
}
