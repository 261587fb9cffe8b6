using FocusBot.Storage.Connections;

namespace FocusBot.Storage.Postgres;

/// <summary>A database on a server, for as many FocusBots as there are: all of them take in, one of them handles and sends.</summary>
internal sealed class PostgresDatabase(PostgresServer server) : ConnectedDatabase(server)
{
    public override string Name => server.Name;

    public override IReadOnlyList<string> Files => [];

    public override async Task<StoreSize> SizeAsync() =>
        new(await ReadAsync(session => session.QueryOneAsync<long>("SELECT pg_database_size(current_database())")), Log: null);

    /// <summary>Whether FocusBot has its tables there.</summary>
    public override async Task<bool> ExistsAsync() => (await ReadAsync(session => session.QueryAsync<string>(session.Dialect.ListTables))).Contains("migration");

    public override void Claim(bool alone = false)
    {
        server.Claim(alone);
        Writer(WriteKind.Urgent);
    }

    public override async Task<long?> TryLeadAsync() => await Task.Run(server.TryLead);

    public override async Task<DateTimeOffset?> ClockAsync() => DateTimeOffset.FromUnixTimeMilliseconds(
        await ReadAsync(session => session.QueryOneAsync<long>("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")));

    public override async Task<IHearOthers?> HearOthersAsync() => await PostgresEar.OpenAsync(server);

    public override IReadOnlyList<string> FilesOpenToOthers() => [];

    /// <remarks>Nothing to be done: what people wrote waits there sealed, and the server clears its files in its own time.</remarks>
    public override Task<bool> EraseDeletedAsync() => Task.FromResult(true);

    public override void BackUp(string target, bool overwrite = false) =>
        throw new StorageException($"{Name} is backed up with PostgreSQL's own tools: pg_dump writes one file. Keep a copy of the folder in Storage:Keys with it.");

    public override (long Copied, long About) BackedUp(string target) => (0, 0);

    public override void Dispose()
    {
        base.Dispose();
        server.Dispose();
    }
}
