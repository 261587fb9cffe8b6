using FocusBot.Storage.Tables;

namespace FocusBot.Delivery.Installations;

internal static class InstallationTables
{
    private const string Owner = "Delivery/Installations";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("installed_token", [], [], new("installed_at"), Owner) { Secrets = ["token", "refresh_token"] },
        new("install_attempt", ["attempt"], [], new("used_at"), Owner) { OutlivesInstallation = true },
    ];
}
