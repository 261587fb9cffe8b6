namespace FocusBot.Cli;

/// <summary>Where a path leads once every link in it is followed, its folders included.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), links: 0);

    private static string Of(string full, int links)
    {
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Followed(Path.Combine(real, part), links);
        }

        return real;
    }

    private static string Followed(string path, int links) =>
        new FileInfo(path).LinkTarget is not { } target ? path
        : links < MostLinks ? Of(Path.GetFullPath(target, Path.GetDirectoryName(path) ?? ""), links + 1)
        : throw new IOException("Links without end.");
}
