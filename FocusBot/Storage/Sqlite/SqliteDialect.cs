namespace FocusBot.Storage.Sqlite;

internal static class SqliteDialect
{
    public static Dialect Instance { get; } = new()
    {
        SkipRowsOthersHold = "",
        Identity = "INTEGER PRIMARY KEY",
        Bytes = "BLOB",
        KeyIsTable = " WITHOUT ROWID",
        ListTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
}
