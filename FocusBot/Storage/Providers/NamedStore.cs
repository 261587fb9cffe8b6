using System.Data.Common;

namespace FocusBot.Storage.Providers;

/// <summary>A database as it's named after a verb: <c>sqlite:FILE</c>, or <c>postgres:Host=…;Database=…</c>.</summary>
internal static class NamedStore
{
    /// <param name="keys">For PostgreSQL: the folder with its keys.</param>
    /// <exception cref="StorageException">It's named otherwise.</exception>
    public static Database Open(string name, string? keys) => name.Split(':', 2) switch
    {
        [var provider, { Length: > 0 } where] when provider.Equals("sqlite", StringComparison.OrdinalIgnoreCase) =>
            StorageFeature.Open(new() { ConnectionString = new DbConnectionStringBuilder { ["Data Source"] = where }.ConnectionString }),
        [var provider, { Length: > 0 } where] when provider.Equals("postgres", StringComparison.OrdinalIgnoreCase) => keys is null or ""
            ? throw new StorageException("Say --keys FOLDER too: what waits in PostgreSQL is sealed with the keys in it. It's what Storage:Keys names.")
            : StorageFeature.Open(new() { Provider = "postgres", ConnectionString = where, Keys = keys }),
        _ => throw new StorageException("A database is named as sqlite:FILE or postgres:Host=…;Database=…;Username=…"),
    };
}
