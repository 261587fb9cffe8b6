using FocusBot.Storage.Sqlite;
using FocusBot.Storage.Tables;
using Microsoft.Extensions.Options;

namespace FocusBot.Storage.Providers;

internal static class StorageFeature
{
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptions.Validator>();
        builder.Services.AddSingleton(provider => Open(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddHostedService<StorageStart>();
        builder.Services.AddTables([new("migration", ["version"], [], new("applied_at"), "Storage") { OutlivesInstallation = true }]);
    }

    /// <summary>Another database joins here.</summary>
    /// <exception cref="StorageException">There is no such database, or the connection string is not one of its own.</exception>
    public static Database Open(StorageOptions options) => options.Provider.ToUpperInvariant() switch
    {
        "SQLITE" => new SqliteDatabase(new(options.ConnectionString)),
        _ => throw new StorageException("Storage:Provider is set to something other than 'sqlite', which is all that this FocusBot knows: write that, or leave the setting out."),
    };
}
