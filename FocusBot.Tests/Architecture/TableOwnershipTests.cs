using System.Text.RegularExpressions;
using FocusBot.Storage.Tables;
using FocusBot.Tests.Storage;

namespace FocusBot.Tests.Architecture;

/// <summary>A folder's SQL names its own tables, and of others' those alone that are written down here with their reason.</summary>
public sealed partial class TableOwnershipTests
{
    /// <summary>Who reads which tables of others, and why their owner is not asked instead.</summary>
    private static readonly (string Reader, string[] Tables, string Why)[] AlsoRead =
    [
        ("Reviews/Asking", ["review_thread", "declaration"], "which questions wait is found by one statement; thread by thread it would be a hundred"),
        ("Summaries/Week", ["review_thread", "review_message", "reading", "reading_answer", "praise", "meeting", "moment", "nudge", "pair_question"],
            "a week is counted over millions of rows, beside the people of a user group: that is work for the database"),
        ("Teams/Facilitators", ["member"], "whose account is gone is known there; one statement, once an hour"),
    ];

    private static readonly IReadOnlyDictionary<string, KeptTable> Tables = RegisteredTables.Read().All.ToDictionary(table => table.Name);

    /// <summary>What speaks SQL, but for the SQL that is made from the registrations themselves.</summary>
    private static readonly IReadOnlyList<SourceFile> Sql =
        [.. SourceFile.OfTheProgram.Where(file => file.Name.EndsWith("Store.cs", StringComparison.Ordinal) || (file.Folder is "Storage" && !file.Path.StartsWith("Storage/Tables/", StringComparison.Ordinal)))];

    [Fact]
    public void Nobody_writes_to_a_table_of_another_folder() => Assert.Empty(
        from file in Sql
        from table in Written(file)
        where Tables[table].Owner != RoomOf(file)
        select $"{file.Path} writes to {table}, which is {Tables[table].Owner}'s");

    [Fact]
    public void What_is_read_of_others_is_written_down_with_its_reason() => Assert.Equal(
        AlsoRead.SelectMany(also => also.Tables.Select(table => $"{also.Reader} reads {table}")).Order(),
        (from file in Sql
         from table in Named(file)
         where Tables[table].Owner != RoomOf(file)
         select $"{RoomOf(file)} reads {table}").Distinct().Order());

    [Fact]
    public void Every_owner_writes_to_its_tables() => Assert.Empty(
        from table in Tables.Values
        where !Sql.Any(file => RoomOf(file) == table.Owner && Written(file).Contains(table.Name))
        select $"{table.Name} is {table.Owner}'s");

    [Fact]
    public void The_page_of_tables_says_so() => DocumentSection.Matches("architecture.md", "Whose table is whose",
        $"""
        | table | owner | people in it | also read by |
        |---|---|---|---|
        {string.Join('\n', Tables.Values.OrderBy(table => table.Owner, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal).Select(Row))}

        {string.Join('\n', AlsoRead.Select(also => $"- `{also.Reader}` reads {string.Join(", ", also.Tables.Select(table => $"`{table}`"))} of others: {also.Why}."))}

        `FocusBot.Tests/Architecture/TableOwnershipTests.cs` holds this page (`ACCEPT=1` writes it).

        """);

    private static string Row(KeptTable table)
    {
        var readers = AlsoRead.Where(also => also.Tables.Contains(table.Name)).Select(also => $"`{also.Reader}`");
        return $"| `{table.Name}` | `{table.Owner}` | {string.Join(", ", table.People.Select(person => $"`{person.Name}`"))} | {string.Join(", ", readers)} |";
    }

    private static string RoomOf(SourceFile file) => Path.GetDirectoryName(file.Path)?.Replace('\\', '/') ?? "";

    private static IEnumerable<string> Written(SourceFile file) =>
        Statements(file, Writing()).Concat(file.Lines.Any(line => WritingToMany().IsMatch(line)) ? Literals(file) : []).Distinct();

    private static IEnumerable<string> Named(SourceFile file) => Statements(file, Naming()).Concat(Written(file)).Distinct();

    private static IEnumerable<string> Statements(SourceFile file, Regex pattern) =>
        pattern.Matches(string.Join('\n', file.Lines)).Select(match => match.Groups["table"].Value).Where(Tables.ContainsKey);

    /// <summary>Where one statement is made for several tables, they are listed beside it.</summary>
    private static IEnumerable<string> Literals(SourceFile file) =>
        Literal().Matches(string.Join('\n', file.Lines)).Select(match => match.Groups["table"].Value).Where(Tables.ContainsKey);

    [GeneratedRegex(@"(\bINTO\s+|\bUPDATE\s+|\bDELETE\s+FROM\s+|DeleteAsync\(\s*"")(?<table>[a-z_]+)\b")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b(INTO|UPDATE|DELETE\s+FROM)\s+\{|DeleteAsync\(\s*[a-z]\w*,\s*\$?""")]
    private static partial Regex WritingToMany();

    [GeneratedRegex(@"\b(FROM|JOIN)\s+(?<table>[a-z_]+)\b")]
    private static partial Regex Naming();

    [GeneratedRegex(@"""(?<table>[a-z_]+)""")]
    private static partial Regex Literal();
}
