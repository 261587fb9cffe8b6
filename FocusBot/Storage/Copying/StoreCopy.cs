namespace FocusBot.Storage.Copying;

/// <summary>Copies everything from one database into another, a few hundred rows at a time. What was begun and broke off goes on where it was.</summary>
/// <param name="sealedColumns">They are opened with the keys of the one and sealed with those of the other.</param>
internal sealed class StoreCopy(Database from, Database to, SealedColumns sealedColumns, TimeProvider clock)
{
    private long _rows;

    /// <summary>So far.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    /// <returns>How many tables there were.</returns>
    /// <exception cref="StorageException">A FocusBot serves from one of them, they aren't what they should be, or the counts differ afterwards.</exception>
    public async Task<int> RunAsync()
    {
        from.Claim(alone: true);
        to.Claim(alone: true);
        await CopyStart.CheckAsync(from);
        await CopyStart.BeginAsync(to, clock);
        var tables = await CopyStart.TablesAsync(from);
        foreach (var table in tables)
        {
            await CopyAsync(table);
        }

        foreach (var table in tables)
        {
            await CompareAsync(table);
        }

        await CopyStart.EndAsync(to);
        return tables.Count;
    }

    private async Task CopyAsync(string table)
    {
        var keys = await from.ReadAsync(session => session.QueryAsync<string>(session.Dialect.ListKeyColumns, new { table }));
        var last = await CopyRows.LastKeyAsync(to, table, keys);
        while (await CopyRows.ReadAsync(from, table, keys, last, sealedColumns) is { Cells.Count: > 0 } rows)
        {
            await CopyRows.WriteAsync(to, table, rows, sealedColumns);
            Interlocked.Add(ref _rows, rows.Cells.Count);
            last = rows.KeyOfLast(keys);
        }

        if (keys is ["id"] && last is [long])
        {
            await to.WriteAsync(session => session.Dialect.CountOn is { } countOn ? session.ExecuteAsync(countOn.Replace("{table}", table, StringComparison.Ordinal)) : Task.CompletedTask);
        }
    }

    private async Task CompareAsync(string table)
    {
        var (there, here) = (await CopyRows.CountAsync(from, table), await CopyRows.CountAsync(to, table));
        if (there != here)
        {
            throw new StorageException($"The table {table} has {there} rows in {from.Name} and {here} in {to.Name}: empty {to.Name} and copy again.");
        }
    }
}
