using FocusBot.Conversations;

namespace FocusBot.Storage.Tables;

/// <summary>What a table holds of a person: shown to them, taken out, and forgotten in time.</summary>
internal static class TablePeople
{
    public static async Task<IReadOnlyList<PersonalRow>> ShowAsync(DbSession session, KeptTable table, InstallationId installation, UserId person)
    {
        var shown = new List<PersonalRow>();
        foreach (var kind in table.People.GroupBy(column => column.Kind))
        {
            var rows = await session.QueryAsync<dynamic>(Selection(table, kind), Naming(installation, person));
            shown.AddRange(rows.Select(row => table.Show(new(table, kind.Key, person, (IDictionary<string, object?>)row))));
        }

        return shown;
    }

    public static async Task DeleteAsync(DbSession session, KeptTable table, InstallationId installation, UserId person)
    {
        if (table.Delete is { } delete)
        {
            await delete(session, installation, person);
            return;
        }

        foreach (var column in table.OutlivesDeletion ? [] : table.People)
        {
            await RemoveAsync(session, table, column, $"installation = @installation AND {Names(column)}", Naming(installation, person));
        }
    }

    public static async Task ForgetAsync(DbSession session, KeptTable table, DateTimeOffset before)
    {
        await (table switch
        {
            { Fades: Fading.Rows, Parent: { } parent } => ForgetWithAsync(session, table, parent, before),
            { Fades: Fading.Rows } => ForgetOldAsync(session, table, before),
            _ => Task.CompletedTask,
        });
        foreach (var column in table.Fades is Fading.Names ? table.People : [])
        {
            await RemoveAsync(session, table, column, $"{TimeOf(table).Name} < @before AND {column.Name} <> ''", Before(table, before));
        }
    }

    /// <summary>Forgets the rows whose parent came about before.</summary>
    public static Task ForgetWithAsync(DbSession session, KeptTable table, TableParent parent, DateTimeOffset before) =>
        session.DeleteAsync(
            table.Name,
            $"EXISTS (SELECT 1 FROM {parent.Table.Name} parent WHERE {Joined(table.Name, parent)} AND parent.{TimeOf(parent.Table).Name} < @before)",
            Before(parent.Table, before));

    /// <summary>Forgets the old rows that have no parent: it ended first, and somebody pressed an old button.</summary>
    public static Task ForgetOrphansAsync(DbSession session, KeptTable table, TableParent parent, DateTimeOffset before) =>
        session.DeleteAsync(
            table.Name, $"{TimeOf(table).Name} < @before AND NOT EXISTS (SELECT 1 FROM {parent.Table.Name} parent WHERE {Joined(table.Name, parent)})", Before(table, before));

    public static Task ForgetOldAsync(DbSession session, KeptTable table, DateTimeOffset before) =>
        session.DeleteAsync(table.Name, $"{TimeOf(table).Name} < @before", Before(table, before));

    /// <summary>Whether one of the parts of a path is the person's id, which is no pattern: it is compared as it is.</summary>
    public static string Holds(string path) => $"replace('/' || {path} || '/', @segment, '') <> '/' || {path} || '/'";

    /// <summary>The parameters of what finds a person.</summary>
    public static object Naming(InstallationId installation, UserId person) => new { installation, person, segment = $"/{person}/" };

    private static string Selection(KeptTable table, IEnumerable<PersonColumn> columns) =>
        $"""
        SELECT *
        FROM   {table.Name} kept{(table.Parent is { } parent ? $" LEFT JOIN {parent.Table.Name} parent ON {Joined("kept", parent)}" : "")}
        WHERE  kept.installation = @installation AND ({string.Join(" OR ", columns.Select(column => Names(column, "kept.")))}){(table.IsShownByTime ? $" ORDER BY kept.{TimeOf(table).Name}" : "")}
        """;

    private static string Joined(string child, TableParent parent) =>
        string.Join(" AND ", parent.Keys.Prepend("installation").Select(key => $"parent.{key} = {child}.{key}"));

    private static string Names(PersonColumn column, string of = "") =>
        column.IsPath ? Holds($"{of}{column.Name}") : $"{of}{column.Name} = @person";

    private static Task RemoveAsync(DbSession session, KeptTable table, PersonColumn column, string where, object parameters) => column.Leaves switch
    {
        Leaves.Nothing => session.DeleteAsync(table.Name, where, parameters),
        Leaves.RowWithNull => session.ExecuteAsync($"UPDATE {table.Name} SET {column.Name} = NULL WHERE {where}", parameters),
        _ => session.ExecuteAsync($"UPDATE {table.Name} SET {column.Name} = '' WHERE {where}", parameters),
    };

    private static TimeColumn TimeOf(KeptTable table) => table.Time ?? throw new InvalidOperationException($"Nothing says when a row of {table.Name} came about.");

    private static object Before(KeptTable table, DateTimeOffset before) => TimeOf(table).IsTs ? new { before = MessageTs.At(before) } : new { before };
}
