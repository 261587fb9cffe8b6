namespace FocusBot.Benchmarks.Levels;

/// <summary>Where the evaluation finds what it reads, seen from any folder of the repository.</summary>
internal static class LevelsFiles
{
    public static string Root { get; } = FindRoot();

    public static string Corpus => Path.Combine(Root, "FocusBot", "Levels", "Corpus");

    public static string Weights => Path.Combine(Root, "FocusBot", "Levels", "levels.bin");

    /// <summary>Messages of real people, which stay outside the repository.</summary>
    public static string RealMessages => Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", "real-dev.jsonl"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FocusBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Run this from a clone of the repository: no folder above the program holds FocusBot.sln.");
    }
}
