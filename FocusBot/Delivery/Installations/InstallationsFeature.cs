using FocusBot.Delivery.Upkeep;
using FocusBot.Storage.Tables;

namespace FocusBot.Delivery.Installations;

internal static class InstallationsFeature
{
    public static void AddInstallations(this IServiceCollection services)
    {
        services.AddTables(InstallationTables.All);
        services.AddSingleton<InstalledTokens>();
        services.AddSingleton<ISweep, AttemptSweep>();
    }

    /// <summary>Where workspaces install FocusBot by themselves.</summary>
    public static void AddTokenKeeping(this IServiceCollection services) => services.AddHostedService<TokenKeeper>();
}
