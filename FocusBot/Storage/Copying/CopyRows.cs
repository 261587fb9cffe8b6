namespace FocusBot.Storage.Copying;

/// <summary>Rows of any table, as they stand in the columns.</summary>
internal sealed record CopyRows(IReadOnlyList<string> Columns, IReadOnlyList<object[]> Cells)
{
    private const int Most = 500;

    public object[] KeyOfLast(IReadOnlyList<string> keys) => [.. keys.Select(key => Cells[^1][Columns.Index().First(column => column.Item == key).Index])];

    public static Task<long> CountAsync(Database database, string table) => database.ReadAsync(session => session.QueryOneAsync<long>($"SELECT COUNT(*) FROM {table}"));

    /// <returns>The key of the last row that is there; absent: there is none.</returns>
    public static Task<object[]?> LastKeyAsync(Database database, string table, IReadOnlyList<string> keys) => database.ReadAsync(async session =>
    {
        await using var reader = await session.Command(
            $"SELECT {string.Join(", ", keys)} FROM {table} ORDER BY {string.Join(", ", keys.Select(key => $"{key} DESC"))} LIMIT 1", null).ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            return null;
        }

        var key = new object[keys.Count];
        reader.GetValues(key);
        return key;
    });

    /// <summary>The next rows behind this key, what people wrote opened.</summary>
    public static Task<CopyRows> ReadAsync(Database database, string table, IReadOnlyList<string> keys, object[]? after, SealedColumns sealedColumns) =>
        database.ReadAsync(async session =>
        {
            var key = string.Join(", ", keys);
            var behind = after is null ? "" : $"WHERE ({key}) > ({NumberedParameters.In("key", keys.Count)})";
            var command = session.Command($"SELECT * FROM {table} {behind} ORDER BY {key} LIMIT {Most}", null);
            NumberedParameters.Bind(command, "key", after ?? []);
            await using var reader = await command.ExecuteReaderAsync();
            string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            var cells = new List<object[]>();
            while (await reader.ReadAsync())
            {
                var row = new object[columns.Length];
                reader.GetValues(row);
                cells.Add(Changed(row, table, columns, sealedColumns, session, static (seal, cell) => cell is byte[] bytes ? seal.Open(bytes) : seal.Open((string)cell)));
            }

            return new CopyRows(columns, cells);
        });

    /// <summary>What is there already stays.</summary>
    public static Task WriteAsync(Database database, string table, CopyRows rows, SealedColumns sealedColumns) => database.WriteAsync(async session =>
    {
        var command = session.Command(
            $"INSERT INTO {table} ({string.Join(", ", rows.Columns)}) VALUES ({NumberedParameters.In("cell", rows.Columns.Count)}) ON CONFLICT DO NOTHING", null);
        foreach (var row in rows.Cells)
        {
            NumberedParameters.Bind(command, "cell", Changed([.. row], table, rows.Columns, sealedColumns, session, static (seal, cell) => cell is byte[] bytes ? seal.Seal(bytes) : seal.Seal((string)cell)));
            await command.ExecuteNonQueryAsync();
        }
    });

    private static object[] Changed(object[] row, string table, IReadOnlyList<string> columns, SealedColumns sealedColumns, DbSession session, Func<ITextSeal, object, object> change)
    {
        foreach (var (place, column) in columns.Index())
        {
            if (row[place] is not DBNull && sealedColumns.SealOf(session, table, column) is { } seal)
            {
                row[place] = change(seal, row[place]);
            }
        }

        return row;
    }
}
