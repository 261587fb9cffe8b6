using FocusBot.Replay.Exports.Archives;
using FocusBot.Replay.Exports.Faults;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>From the folders of an export to the channels that FocusBot would read.</summary>
/// <param name="lists">By the folder in which they lie; so are the people.</param>
internal sealed class ExportChannels(IReadOnlyDictionary<string, ChannelList> lists, IReadOnlyDictionary<string, IReadOnlyList<ListedPerson>> people, Skips skips)
{
    private readonly Dictionary<string, Colleagues> _colleagues = new(StringComparer.Ordinal);

    public IReadOnlyList<ExportChannel> Read(IReadOnlyList<ExportFolder> folders)
    {
        var own = new List<(ExportFolder Folder, ListedChannel? Channel)>();
        foreach (var folder in folders)
        {
            var (kind, channel) = ChannelRule.Decide(folder.Name, [.. folder.Sections.Select(section => lists[section.Path])]);
            if (kind is FolderKind.Own)
            {
                own.Add((folder, channel));
            }
            else
            {
                PassOver(folder, kind);
            }
        }

        var labels = Labels([.. own.Select(each => each.Folder.Parent).Distinct()]);
        return [.. own.GroupBy(each => (each.Folder.Parent, Channel: each.Channel?.Id?.Value ?? ComparedName.Of(each.Folder.Name))).Select(same => Joined([.. same], labels[same.Key.Parent]))];
    }

    private void PassOver(ExportFolder folder, FolderKind kind)
    {
        switch (kind)
        {
            case FolderKind.Shared:
                skips.Count(Skip.Shared);
                break;
            case FolderKind.Direct:
                skips.Count(Skip.Direct);
                break;
            default:
                skips.Complain(Skip.Undecided, $"No list of the export names {Printable.Of(folder.Path)}, so nobody can tell whether it is a channel of your own: it is not read.");
                break;
        }
    }

    /// <summary>What comes before a channel's name: nothing where all lie in one folder, else the last folder around it, or all of them.</summary>
    private static Dictionary<string, string> Labels(IReadOnlyList<string> parents) => parents.ToDictionary(
        parent => parent,
        parent => parents.Count is 1 ? "" : parents.Count(other => Last(other) == Last(parent)) > 1 ? parent : Last(parent));

    private static string Last(string parent) => parent[(parent.TrimEnd('/').LastIndexOf('/') + 1)..];

    /// <summary>The folders of one channel, which another program may have written in two spellings.</summary>
    private ExportChannel Joined(IReadOnlyList<(ExportFolder Folder, ListedChannel? Channel)> same, string label)
    {
        var (folder, channel) = same[0];
        var days = new SortedDictionary<string, ExportFile>(StringComparer.Ordinal);
        foreach (var day in same.SelectMany(each => each.Folder.Days))
        {
            if (!days.TryAdd(day.Name, day))
            {
                skips.Complain(Skip.File, $"{Printable.Of(day.Path)} and {Printable.Of(days[day.Name].Path)} are the same day of one channel: the first is read.");
            }
        }

        var bare = Printable.Of(channel?.Name ?? folder.Name);
        return new(Printable.Of(label) + bare, bare, channel?.Id, [.. days.Values], ColleaguesOf(folder));
    }

    private Colleagues ColleaguesOf(ExportFolder folder)
    {
        if (!_colleagues.TryGetValue(folder.Parent, out var colleagues))
        {
            _colleagues.Add(folder.Parent, colleagues = new([.. folder.Sections.SelectMany(section => people[section.Path])]));
        }

        return colleagues;
    }
}
