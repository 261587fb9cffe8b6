namespace FocusBot.Teams.Workspaces;

/// <summary>Whether word of an uninstallation is about what is installed now.</summary>
internal static class InstallationRule
{
    /// <summary>How long after its uninstallation an installation is remembered, so that what comes late is removed as well.</summary>
    public static readonly TimeSpan Remember = TimeSpan.FromDays(14);

    /// <summary>Slack names the second of an uninstallation, so a sign within that second says nothing.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromSeconds(1);

    /// <param name="lastSign">The last moment at which somebody acted in the installation, or wrote.</param>
    public static bool IsGone(DateTimeOffset? lastSign, DateTimeOffset uninstalledAt) =>
        lastSign is not { } sign || sign < uninstalledAt + Precision;
}
