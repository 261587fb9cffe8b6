using FocusBot.Levels.Corpus;
using FocusBot.Levels.Training;

namespace FocusBot.Benchmarks.Levels;

/// <summary>Parts the corpus into what others wrote for FocusBot, on which it is measured, and what was added to train it better.</summary>
internal static class Given
{
    private static readonly string[] Ours = ["messages-7.jsonl", "messages-8.jsonl", "messages-9.jsonl"];

    public static bool ByOthers(LabelledMessage message) => !Ours.Contains(message.File);

    public static bool IsThread(LabelledReading reading) => reading.Message.File.StartsWith("threads", StringComparison.Ordinal);

    public static IReadOnlyList<LabelledReading> Only(IReadOnlyList<LabelledReading> readings) =>
        [.. readings.Where(reading => ByOthers(reading.Message))];
}
