using FocusBot.Storage.Postgres;
using FocusBot.Storage.Sealing;
using FocusBot.Storage.Sqlite;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FocusBot.Storage.Providers;

internal static class StorageFeature
{
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptions.Validator>();
        builder.Services.TryAddSingleton(provider => Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        builder.Services.AddSingleton<StoreMetrics>();
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddHostedService<StorageStart>();
        builder.Services.AddTables([new("migration", ["version"], [], new("applied_at"), "Storage") { OutlivesInstallation = true }]);
    }

    /// <summary>Another database joins here.</summary>
    /// <exception cref="StorageException">There is no such database, or the connection string is not one of its own.</exception>
    public static Database Open(StorageOptions options) => options.Provider.ToUpperInvariant() switch
    {
        "SQLITE" => new SqliteDatabase(new(options.ConnectionString, options.Keys)),
        "POSTGRES" when options.Keys is null or "" => throw new StorageException(
            "With Storage:Provider=postgres, set Storage:Keys to a folder outside of the database: its keys seal what people wrote while it waits."),
        "POSTGRES" => new PostgresDatabase(new(options.ConnectionString, KeyRingSeal.In(options.Keys))),
        _ => throw new StorageException("Storage:Provider is neither 'sqlite' nor 'postgres', which are all that FocusBot knows: write one of them, or leave the setting out."),
    };
}
