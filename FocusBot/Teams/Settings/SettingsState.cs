using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Settings;

/// <summary>Of which channel a settings form is, and what it showed: one that was opened before somebody else saved would undo what they chose.</summary>
internal static class SettingsState
{
    public static string Of(ChannelView view) => $"{view.Id}.{PrintOf(view.Settings, view.Named)}";

    /// <summary>A form of an earlier release names its channel alone, and counts as up to date.</summary>
    public static bool IsUpToDate(ReturnedName state, ChannelView view) => state == Of(view) || state == view.Id.Value;

    private static string PrintOf(ChannelSettings settings, IReadOnlyList<UserId> named) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{settings} {string.Join(' ', named.Select(person => person.Value).Order(StringComparer.Ordinal))}")))[..16];
}
