namespace FocusBot.Storage;

/// <summary>The one place where the SQL of the stores may differ between databases.</summary>
internal sealed record Dialect
{
    /// <summary>Waits until nobody else changes the tables; absent where nobody else can.</summary>
    public string? WhileMigrating { get; init; }

    /// <summary>The type of a key column that numbers its rows upwards. Numbers of rows that are gone may come again.</summary>
    public required string Identity { get; init; }

    /// <summary>Lets such a column, called <c>id</c>, count on behind rows that came with their numbers; <c>{table}</c> stands for the table. Absent: it does so by itself.</summary>
    public string? CountOn { get; init; }

    /// <summary>The type of a column of raw bytes.</summary>
    public required string Bytes { get; init; }

    /// <summary>Stands behind the columns of a table that is looked up by its primary key alone, so that it needs no second tree for it.</summary>
    public required string KeyIsTable { get; init; }

    /// <summary>Types of columns that are called otherwise there than in the migrations.</summary>
    public IReadOnlyDictionary<string, string> ColumnTypes { get; init; } = new Dictionary<string, string>();

    /// <summary>A query for the columns of the primary key of <c>@table</c>, in their order.</summary>
    public required string ListKeyColumns { get; init; }

    /// <summary>A query for the names of all tables.</summary>
    public required string ListTables { get; init; }
}
