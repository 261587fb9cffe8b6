using System.Text.RegularExpressions;
using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Where in an export its lists and its channels lie.</summary>
internal sealed partial class ExportLayout
{
    private static readonly string[] Lists = ["channels.json", "groups.json", "users.json", "org_users.json", "dms.json", "mpims.json"];

    private ExportLayout(string top, IReadOnlyList<ExportFile> files)
    {
        Files = files.Where(file => file.Folder == top).ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);
        Folders = [.. from file in files
                      where file.Folder.Length > top.Length && file.Folder.StartsWith(top, StringComparison.Ordinal) && IsDay(file)
                      let name = file.Folder[top.Length..^1]
                      where !name.Contains('/', StringComparison.Ordinal)
                      orderby file.Name
                      group file by name into folder
                      orderby folder.Key
                      select folder];
    }

    /// <summary>The lists at its top, by name.</summary>
    public IReadOnlyDictionary<string, ExportFile> Files { get; }

    /// <summary>The days of each folder, oldest first.</summary>
    public IReadOnlyList<IGrouping<string, ExportFile>> Folders { get; }

    /// <exception cref="ExportException">There is no channel in it.</exception>
    public static ExportLayout Of(string export, IReadOnlyList<ExportFile> files)
    {
        // Whoever packs an unpacked export again often packs the folder around it, too.
        var top = files.Where(file => Lists.Contains(file.Name)).OrderBy(file => file.Folder.Length).FirstOrDefault()?.Folder
            ?? files.Where(IsDay).Select(day => Parent(day.Folder)).MinBy(folder => folder.Length);
        return top is not null && new ExportLayout(top, files) is { Folders.Count: > 0 } layout
            ? layout
            : throw new ExportException($"{export} is no export of Slack: it holds no channel, which is a folder with a file like 2026-11-24.json for each day.");
    }

    private static bool IsDay(ExportFile file) => Day().IsMatch(file.Name);

    private static string Parent(string folder) => folder.Length is 0 ? "" : folder[..(folder[..^1].LastIndexOf('/') + 1)];

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\.json$")]
    private static partial Regex Day();
}
