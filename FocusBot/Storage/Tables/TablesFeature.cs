using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocusBot.Storage.Tables;

internal static class TablesFeature
{
    /// <summary>What every feature says of the tables that it owns.</summary>
    public static void AddTables(this IServiceCollection services, IEnumerable<KeptTable> tables)
    {
        services.TryAddSingleton<KeptTables>();
        foreach (var table in tables)
        {
            services.AddSingleton(table);
        }
    }
}
