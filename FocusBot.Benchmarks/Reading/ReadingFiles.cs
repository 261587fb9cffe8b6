using FocusBot.Benchmarks.Levels;

namespace FocusBot.Benchmarks.Reading;

/// <summary>Real people's talk, which stays outside the repository: where it is absent, there is nothing to measure.</summary>
internal static class ReadingFiles
{
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(LevelsFiles.Root, "..", "shared", "corpus"));

    public static bool AreThere => File.Exists(Path.Combine(Shared, "real-debates-dev.jsonl"));
}
