using System.Text.RegularExpressions;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Where in an export its lists and its channels lie: at its top, below <c>teams</c>, or in each of several exports side by side.</summary>
internal sealed partial class ExportLayout
{
    public ExportLayout(IReadOnlyList<ExportFile> files, Skips skips)
    {
        Sections = [.. from file in files
                       where ListFiles.Has(file.Name)
                       group file by file.Folder into folder
                       orderby folder.Key.Length descending, folder.Key
                       select new ExportSection(folder.Key, Named(folder, skips))];
        Folders = [.. from file in files
                      where IsDay(file) && IsInAFolder(file, skips)
                      let folder = file.Folder[..^1]
                      let slash = folder.LastIndexOf('/') + 1
                      group file by (Parent: folder[..slash], Name: folder[slash..]) into days
                      orderby days.Key.Parent, days.Key.Name
                      select new ExportFolder(days.Key.Parent, days.Key.Name, [.. days], Around(days.Key.Parent))];
    }

    /// <summary>The folders that hold lists.</summary>
    public IReadOnlyList<ExportSection> Sections { get; }

    /// <summary>The folders that hold days.</summary>
    public IReadOnlyList<ExportFolder> Folders { get; }

    private static bool IsDay(ExportFile file) => Day().IsMatch(file.Name);

    private static bool IsInAFolder(ExportFile file, Skips skips)
    {
        if (file.Folder.Length is 0)
        {
            skips.Complain(Skip.Stray, $"{Printable.Of(file.Path)} lies in no channel's folder: it is not read.");
        }

        return file.Folder.Length > 0;
    }

    /// <remarks>Of two lists of people the first counts. Of two lists of channels both do, because one of them may call a channel shared.</remarks>
    private static Dictionary<string, IReadOnlyList<ExportFile>> Named(IEnumerable<ExportFile> files, Skips skips)
    {
        var named = new Dictionary<string, IReadOnlyList<ExportFile>>(StringComparer.OrdinalIgnoreCase);
        foreach (var same in files.OrderByDescending(file => ListFiles.HasExactly(file.Name)).GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First();
            var isOfPeople = ListFiles.IsOfPeople(same.Key);
            named[same.Key] = isOfPeople ? [first] : [.. same];
            foreach (var other in same.Skip(1))
            {
                skips.Complain(Skip.List, isOfPeople
                    ? $"{Printable.Of(other.Path)} is not read, for {first.Name} lies beside it."
                    : $"{Printable.Of(other.Path)} is read beside {first.Name}: where the two disagree, the more careful one decides.");
            }
        }

        return named;
    }

    /// <summary>The folder itself, if it holds lists, and the one that holds those of its whole organisation. In a folder of no meaning nothing is taken for a channel.</summary>
    private ExportSection[] Around(string parent) =>
    [
        .. Sections.Where(section => section.Path == parent),
        .. Sections.Where(section => parent.StartsWith(section.Path, StringComparison.Ordinal) && Team().IsMatch(parent[section.Path.Length..])),
    ];

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\.json$", RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex("^teams/[^/]+/$", RegexOptions.NonBacktracking)]
    private static partial Regex Team();
}

/// <summary>A folder that holds lists.</summary>
/// <param name="Path">With a slash at its end, or empty at the top.</param>
/// <param name="Lists">By name, in whatever case.</param>
internal sealed record ExportSection(string Path, IReadOnlyDictionary<string, IReadOnlyList<ExportFile>> Lists);

/// <summary>A folder that holds days.</summary>
/// <param name="Parent">The folder in which it lies, with a slash at its end, or empty at the top.</param>
/// <param name="Sections">Those whose lists decide about it, the nearest first.</param>
internal sealed record ExportFolder(string Parent, string Name, IReadOnlyList<ExportFile> Days, IReadOnlyList<ExportSection> Sections)
{
    public string Path => Parent + Name;
}
