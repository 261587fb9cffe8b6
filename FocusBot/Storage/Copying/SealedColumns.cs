using FocusBot.Storage.Tables;

namespace FocusBot.Storage.Copying;

/// <summary>Which columns are sealed, and by what.</summary>
internal sealed class SealedColumns(IReadOnlyCollection<KeptTable> tables)
{
    private readonly HashSet<(string Table, string Column)> _text = [.. tables.SelectMany(table => table.Sealed.Select(column => (table.Name, column)))];
    private readonly HashSet<(string Table, string Column)> _secrets = [.. tables.SelectMany(table => table.Secrets.Select(column => (table.Name, column)))];

    /// <returns>What it's sealed by in that database; absent: it stands there as it is.</returns>
    public ITextSeal? SealOf(DbSession session, string table, string column) =>
        _text.Contains((table, column)) ? session.Seal : _secrets.Contains((table, column)) ? session.SecretSeal : null;
}
