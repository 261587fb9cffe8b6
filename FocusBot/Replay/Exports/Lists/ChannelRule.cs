using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Whose a folder is: the lists decide, and where they disagree the more careful one.</summary>
internal static partial class ChannelRule
{
    /// <param name="lists">The nearest to the folder first: the first that names it decides, and what others say of the same id.</param>
    /// <returns>Its kind, and the only channel that it can be; absent when it can be several, or none.</returns>
    public static (FolderKind Kind, ListedChannel? Channel) Decide(string folder, IReadOnlyList<ChannelList> lists)
    {
        var named = lists.Select(list => list.Find(folder)).FirstOrDefault(found => found.Count > 0) ?? [];
        if (named.Count is 0)
        {
            return (Direct().IsMatch(folder) ? FolderKind.Direct : FolderKind.Undecided, null);
        }

        var ids = named.Select(channel => channel.Id).Distinct().ToList();
        var said = named.Concat(from id in ids.OfType<ChannelId>()
                                from list in lists
                                from same in list.Find(id.Value)
                                select same);
        return (said.Max(channel => channel.Kind), ids.Count is 1 ? named[0] : null);
    }

    [GeneratedRegex("^(D[A-Z0-9]{5,}|mpdm-.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Direct();
}
