using System.Text.Json;
using FocusBot.Levels.Corpus;
using FocusBot.Levels.Vocabulary;

namespace FocusBot.Benchmarks.Levels;

/// <summary>Reads <c>real-dev.jsonl</c>: for evaluation only, so nothing here can reach the trainer's folder.</summary>
internal static class RealMessages
{
    public static IReadOnlyList<(LabelledMessage Message, bool IsClear)> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadLine)];

    private static (LabelledMessage, bool) ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var level = Enum.Parse<Level>(root.GetProperty("level").GetString() ?? "");
        var text = root.GetProperty("text").GetString() ?? "";
        return (new(text, level, "real", Path.GetFileName("real-dev.jsonl"), Before: null), root.GetProperty("clear").GetBoolean());
    }
}
