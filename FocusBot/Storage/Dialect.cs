namespace FocusBot.Storage;

/// <summary>The one place where the SQL of the stores may differ between databases.</summary>
/// <param name="SkipRowsOthersHold">Stands at the end of a SELECT that takes rows for work.</param>
/// <param name="Identity">The type of a column that numbers its rows upwards.</param>
/// <param name="Bytes">The type of a column of raw bytes.</param>
public sealed record Dialect(string SkipRowsOthersHold, string Identity, string Bytes)
{
    public static Dialect Sqlite { get; } = new("", "INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB");
}
