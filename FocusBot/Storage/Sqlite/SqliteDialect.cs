namespace FocusBot.Storage.Sqlite;

internal static class SqliteDialect
{
    public static Dialect Instance { get; } = new()
    {
        Identity = "INTEGER PRIMARY KEY",
        Bytes = "BLOB",
        KeyIsTable = " WITHOUT ROWID",
        ListKeyColumns = "SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk",
        ListTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
}
