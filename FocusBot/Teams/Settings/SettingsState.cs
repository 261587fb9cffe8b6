using System.Security.Cryptography;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Teams.Channels;

namespace FocusBot.Teams.Settings;

/// <summary>Of which channel a settings form is, and what it showed: one that was opened before somebody else saved would undo what they chose.</summary>
internal static class SettingsState
{
    private const char Separator = '.';

    public static string Of(ChannelView view) => $"{view.Id}{Separator}{PrintOf(view.Settings, view.Named)}";

    /// <returns>Absent: the state came back damaged.</returns>
    public static ChannelId? ChannelOf(string state) => ChannelId.Find(state.Split(Separator)[0]);

    /// <summary>A form of an earlier release says nothing of what it showed, and counts as up to date.</summary>
    public static bool IsUpToDate(string state, ChannelView view) =>
        state.Split(Separator) is not [_, var print] || print == PrintOf(view.Settings, view.Named);

    private static string PrintOf(ChannelSettings settings, IReadOnlyList<UserId> named) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{settings} {string.Join(' ', named.Select(person => person.Value).Order(StringComparer.Ordinal))}")))[..16];
}
