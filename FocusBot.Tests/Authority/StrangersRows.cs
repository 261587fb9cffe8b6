using FocusBot.Storage;
using FocusBot.Tests.Reviews;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Authority;

/// <summary>Every row of the database that does not name Dan and is not on its way.</summary>
internal static class StrangersRows
{
    private static readonly string[] OnTheirWay = ["inbox", "inbox_seen", "inbox_parked", "outbox", "outbox_done", "installation", "erasure"];

    public static async Task<IReadOnlyList<string>> OfAsync(ReviewDriver world) =>
        [.. (await AllAsync(world)).Where(row => !row.Contains(Given.Dan.Value, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static async Task<bool> HoldsAsync(ReviewDriver world, params string[] words) =>
        (await AllAsync(world)).Any(row => words.Any(word => row.Contains(word, StringComparison.Ordinal)));

    private static Task<List<string>> AllAsync(ReviewDriver world) => world.Fresh.Database.ReadAsync(async session =>
    {
        var rows = new List<string>();
        foreach (var table in RegisteredTables.Read().All.Select(table => table.Name).Except(OnTheirWay))
        {
            rows.AddRange((await session.QueryAsync<dynamic>($"SELECT * FROM {table}"))
                .Select(row => $"{table}: {string.Join(", ", ((IDictionary<string, object?>)row).Select(cell => $"{cell.Key}={cell.Value}"))}"));
        }

        return rows;
    });
}
