namespace FocusBot.Storage;

/// <summary>Rows of one table that are to go, however many they are.</summary>
/// <param name="Where">A condition, as SQL.</param>
internal sealed record StaleRows(string Table, string Where, object? Parameters);

/// <summary>Deletes what may be any number of rows without holding anybody up: they are found beside the writing thread, and each piece is a write of some milliseconds.</summary>
internal sealed class PiecewiseDeletion(Database database, TimeProvider clock)
{
    /// <summary>Found at once. Their keys wait in memory.</summary>
    private const int FoundAtOnce = 10_000;

    private const int SmallestPiece = 25, LargestPiece = 800;

    /// <summary>What a piece should take, its commit and its waiting for others included: the busier the machine, the smaller the pieces.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(10), Long = TimeSpan.FromMilliseconds(25);

    private int _piece = 100;

    /// <summary>Lets <paramref name="work"/> say what is to go by <see cref="DbSession.DeleteAsync"/>, and deletes it afterwards. Whatever else it writes is written at once.</summary>
    public async Task RunAsync(Func<DbSession, Task> work, CancellationToken cancellationToken)
    {
        var stale = new List<StaleRows>();
        await database.WriteAsync(session => work(session.Deferring(stale)));
        foreach (var rows in stale)
        {
            await DeleteAsync(rows, cancellationToken);
        }
    }

    private async Task DeleteAsync(StaleRows rows, CancellationToken cancellationToken)
    {
        var keys = await database.ReadAsync(session => session.QueryAsync<string>(session.Dialect.ListKeyColumns, new { table = rows.Table }));
        var found = new Queue<object[]>(await FindAsync(rows, keys, after: null));
        while (found.Count > 0)
        {
            var last = found.Last();
            while (found.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var since = clock.GetTimestamp();
                await database.WriteAsync(session => DeletePieceAsync(session, rows, keys, found));
                _piece = NextPiece(clock.GetElapsedTime(since));
            }

            found = new(await FindAsync(rows, keys, last));
        }
    }

    private Task<IReadOnlyList<object[]>> FindAsync(StaleRows rows, IReadOnlyList<string> keys, object[]? after) => database.ReadAsync(session =>
    {
        var columns = string.Join(", ", keys);
        var behind = after is null ? "" : $"AND ({columns}) > ({NumberedParameters.In("key", keys.Count)})";
        var command = session.Command($"SELECT {columns} FROM {rows.Table} WHERE ({rows.Where}) {behind} ORDER BY {columns} LIMIT {FoundAtOnce}", rows.Parameters);
        NumberedParameters.Bind(command, "key", after ?? []);
        using var reader = command.ExecuteReader();
        var found = new List<object[]>();
        while (reader.Read())
        {
            var key = new object[keys.Count];
            reader.GetValues(key);
            found.Add(key);
        }

        return Task.FromResult<IReadOnlyList<object[]>>(found);
    });

    /// <remarks>The condition is asked once more: a row may have changed since it was found.</remarks>
    private Task DeletePieceAsync(DbSession session, StaleRows rows, IReadOnlyList<string> keys, Queue<object[]> found)
    {
        var sql = $"DELETE FROM {rows.Table} WHERE {string.Join(" AND ", keys.Select((key, place) => $"{key} = {NumberedParameters.Named("key", place)}"))} AND ({rows.Where})";
        var command = session.Command(sql, rows.Parameters);
        for (var i = 0; i < _piece && found.TryDequeue(out var key); i++)
        {
            NumberedParameters.Bind(command, "key", key);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    private int NextPiece(TimeSpan took) =>
        took > Long ? Math.Max(SmallestPiece, _piece / 2) : took < Short ? Math.Min(LargestPiece, _piece * 2) : _piece;
}
