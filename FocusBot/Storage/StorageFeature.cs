using Microsoft.Extensions.Options;

namespace FocusBot.Storage;

internal static class StorageFeature
{
    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptions.Validator>();
        builder.Services.AddSingleton(provider => new SqliteFile(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        builder.Services.AddSingleton(provider => new Database(provider.GetRequiredService<SqliteFile>()));
        builder.Services.AddSingleton<Migrator>();
        builder.Services.AddHostedService<StorageStart>();
    }
}
