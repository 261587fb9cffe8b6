using FocusBot.Storage;
using FocusBot.Storage.Tables;

namespace FocusBot.Tests.Storage;

/// <summary>Every table of the schema is registered once, as it is.</summary>
public sealed class KeptTablesTests : IAsyncLifetime
{
    /// <summary>Columns of text that never hold a person's id. A new one is added here, or its table says that it holds one.</summary>
    private static readonly string[] NotPersonal =
    [
        "installation", "channel", "root", "ts", "id", "name", "reason", "purpose", "outcome", "edited_at", "last_activity", "after_ts", "meeting", "sign", "week", "shows",
        "quiet_zone", "user_group", "field", "before_value", "after_value", "zone", "situation", "last_day", "progress", "members", "trace", "time_ts", "huddle_ts", "huddle_card_ts", "app", "scopes", "token", "refresh_token", "attempt",
    ];

    private readonly KeptTables _tables = RegisteredTables.Read();
    private FreshDatabase? _fresh;

    private ILookup<string, SchemaColumn> Schema { get; set; } = Array.Empty<SchemaColumn>().ToLookup(column => column.Of);

    public async Task InitializeAsync()
    {
        _fresh = await FreshDatabase.CreateAsync();
        Schema = (await _fresh.Database.ReadAsync(SchemaColumn.AllAsync)).ToLookup(column => column.Of);
    }

    public Task DisposeAsync()
    {
        _fresh?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_table_has_one_owner() =>
        Assert.Equal(Schema.Select(table => table.Key).Order(), _tables.All.Select(table => table.Name).Order());

    [Fact]
    public void Its_keys_are_those_of_the_schema() => Assert.All(_tables.All, table => Assert.Equal(
        (table.Name, string.Join(", ", Schema[table.Name].Where(column => column.KeyPart > 0 && column.Name is not "installation").OrderBy(column => column.KeyPart).Select(column => column.Name))),
        (table.Name, string.Join(", ", table.Keys))));

    [Fact]
    public void Whatever_has_a_channel_follows_it() => Assert.All(_tables.All, table => Assert.Equal(
        (table.Name, Schema[table.Name].Any(column => column.Name is "channel")), (table.Name, table.IsOfChannel)));

    [Fact]
    public void Whatever_is_an_installations_goes_with_it() => Assert.Equal(
        ["inbox", "install_attempt", "installation", "migration"], _tables.All.Where(table => table.OutlivesInstallation).Select(table => table.Name).Order());

    [Fact]
    public void Every_column_that_it_names_is_there() => Assert.Empty(
        from table in _tables.All
        from column in (string?[])[.. table.People.Select(column => column.Name), .. table.UnderWay, table.Time?.Name, .. table.Parent?.Keys ?? []]
        where column is not null && !Schema[table.Name].Any(known => known.Name == column)
        select $"{table.Name}.{column}");

    [Fact]
    public void Every_column_that_can_hold_a_persons_id_is_named() => Assert.Empty(
        from table in _tables.All
        from column in Schema[table.Name]
        where column.Type is not ("INTEGER" or "BIGINT" or "REAL")
              && !table.People.Any(person => person.Name == column.Name) && !table.UnderWay.Contains(column.Name) && !NotPersonal.Contains(column.Name)
        select $"{table.Name}.{column.Name}");

    [Fact]
    public void A_deletion_leaves_a_row_only_where_the_column_can_be_empty_of_people() => Assert.Empty(
        from table in _tables.All
        from person in table.People
        let column = Schema[table.Name].Single(column => column.Name == person.Name)
        where person.Leaves is not Leaves.Nothing && (person.Leaves is Leaves.RowWithBlank) != column.IsRequired
        select $"{table.Name}.{person.Name}");

    [Fact]
    public void What_fades_says_when_it_came_about() => Assert.Empty(
        _tables.All.Where(table => table.Fades is not Fading.ByOwner && (table.Parent?.Table ?? table).Time is null).Select(table => table.Name));
}
