namespace FocusBot.Replay.Exports.Archives;

/// <summary>The files of an export that say who and what is in it.</summary>
internal static class ListFiles
{
    private static readonly string[] OfPeople = ["users.json", "org_users.json"], OfChannels = ["channels.json", "groups.json", "dms.json", "mpims.json"];

    /// <param name="name">A file's name, in whatever case.</param>
    public static bool Has(string name) => IsOfPeople(name) || OfChannels.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static bool IsOfPeople(string name) => OfPeople.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Spelled as Slack does.</summary>
    public static bool HasExactly(string name) => OfPeople.Contains(name) || OfChannels.Contains(name);
}
