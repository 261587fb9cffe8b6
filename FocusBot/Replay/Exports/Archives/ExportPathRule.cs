namespace FocusBot.Replay.Exports.Archives;

/// <summary>Which paths of an archive are taken at their word.</summary>
internal static class ExportPathRule
{
    /// <param name="path">With forward slashes.</param>
    /// <returns>Whether the path stays inside of the archive. FocusBot unpacks nothing, but a name like that is no accident.</returns>
    public static bool IsInside(string path) =>
        path.Length > 0
        && path[0] is not '/'
        && !path.Contains(':', StringComparison.Ordinal)
        && !path.Split('/').Contains("..");

    /// <param name="attributes">The external attributes of a zip file's entry: what it was where it was packed.</param>
    /// <returns>Whether it is a symbolic link. Its content is then where it leads to.</returns>
    public static bool IsLink(int attributes) => ((attributes >> 16) & 0xF000) is 0xA000;
}
