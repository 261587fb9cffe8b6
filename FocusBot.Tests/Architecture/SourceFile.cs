using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.Architecture;

/// <summary>A file of a project's source.</summary>
/// <param name="Path">Inside its project, with slashes.</param>
internal sealed record SourceFile(string Path, string[] Lines)
{
    public static IReadOnlyList<SourceFile> OfTheProgram { get; } = [.. Read("FocusBot")];

    public string Name => Path.Split('/')[^1];

    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path.Split('/')[0] : "";

    public static IEnumerable<SourceFile> Read(string project) =>
        from path in Directory.EnumerateFiles(System.IO.Path.Combine(Root(), project), "*.cs", SearchOption.AllDirectories)
        let relative = System.IO.Path.GetRelativePath(System.IO.Path.Combine(Root(), project), path).Replace('\\', '/')
        where !relative.StartsWith("obj/", StringComparison.Ordinal) && !relative.StartsWith("bin/", StringComparison.Ordinal)
        select new SourceFile(relative, File.ReadAllLines(path));

    public static string Root([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here) ?? ".", "..", ".."));

    public IEnumerable<string> Hits(Regex pattern) =>
        Lines.Index().Where(line => pattern.IsMatch(line.Item)).Select(line => $"{Path}:{line.Index + 1}: {line.Item.Trim()}");
}
