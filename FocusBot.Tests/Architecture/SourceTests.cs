using System.Text.RegularExpressions;

namespace FocusBot.Tests.Architecture;

/// <summary>What can only be seen in the source.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 250, LongAtAGlance = 120;

    private static readonly IReadOnlyList<SourceFile> Program = SourceFile.OfTheProgram, All = [.. Program, .. SourceFile.Read("FocusBot.Tests")];

    [Fact]
    public void A_rule_waits_for_nothing_and_tells_nobody() => Assert.Empty(
        Program.Where(file => file.Name.EndsWith("Rule.cs", StringComparison.Ordinal)).SelectMany(file => file.Hits(NotOfARule())));

    [Fact]
    public void Only_stores_and_storage_speak_sql() => Assert.Empty(
        Program.Where(file => file.Folder is not "Storage" && !file.Name.EndsWith("Store.cs", StringComparison.Ordinal)).SelectMany(file => file.Hits(SomeSql())));

    [Fact]
    public void One_room_knows_that_the_database_is_SQLite() => Assert.Empty(
        Program.Where(file => !file.Path.StartsWith("Storage/Sqlite/", StringComparison.Ordinal)).SelectMany(file => file.Hits(OnlySqlite())));

    [Fact]
    public void One_room_knows_that_the_database_is_PostgreSQL() => Assert.Empty(
        Program.Where(file => !file.Path.StartsWith("Storage/Postgres/", StringComparison.Ordinal)).SelectMany(file => file.Hits(OnlyPostgres())));

    [Fact]
    public void A_store_says_nothing_that_only_SQLite_understands() => Assert.Empty(
        Program.Where(file => file.Name.EndsWith("Store.cs", StringComparison.Ordinal)).SelectMany(file => file.Hits(OnlySqlitesWords())));

    /// <summary><c>HandlerRegistration</c> and <c>RouteRegistration</c> are what every feature says to the services.</summary>
    [Fact]
    public void Only_features_the_host_and_the_verbs_see_the_services() => Assert.Empty(
        Program.Where(file => file.Folder is not ("Hosting" or "Cli") && !file.Name.EndsWith("Feature.cs", StringComparison.Ordinal) && file.Name is not ("HandlerRegistration.cs" or "RouteRegistration.cs"))
               .SelectMany(file => file.Hits(Services())));

    /// <summary>Whoever keeps or shows what people wrote takes it decoded; these read the marks in it.</summary>
    [Fact]
    public void What_people_wrote_is_taken_with_its_marks_only_where_those_are_read() => Assert.Equal(
        ["CommandLineRule.cs", "DraftCommand.cs", "FormAgain.cs", "LevelCommandRule.cs", "LevelPreparation.cs", "MeetingCommandRule.cs", "MentionRule.cs", "ReadingHandler.cs", "RouteRule.cs", "ThreadWords.cs", "WhyReadHandler.cs"],
        Program.Where(file => file.Folder is not "Conversations" && file.Hits(Marks()).Any()).Select(file => file.Name).Order());

    /// <summary>Only a purpose can ask for a report, so whoever wants one says who takes it.</summary>
    [Fact]
    public void Nobody_asks_for_a_report_but_by_a_purpose() => Assert.Empty(
        Program.Where(file => file.Folder is not "Delivery").SelectMany(file => file.Hits(ReportWanted())));

    /// <summary>Weights, which hold nothing of people, and what lies in the playground's own folder, into which nobody else gets; whatever else makes a file makes it its owner's alone.</summary>
    [Fact]
    public void Files_are_made_only_where_it_is_said_who_may_read_them() => Assert.Equal(
        ["ImportedReports.cs", "LabelFile.cs", "OwnFolder.cs", "PageFile.cs", "PrivateFile.cs", "ProcessLock.cs", "SqliteBackup.cs", "WeightsFile.cs"],
        Program.Where(file => file.Hits(FileMade()).Any()).Select(file => file.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_silenced_postponed_folded_away_or_asks_the_wall_clock() => Assert.Empty(
        Program.SelectMany(file => file.Hits(Untidy())));

    /// <summary>A file that is opened to be overwritten is half a file when the process ends, and is overwritten under every other name that it has.</summary>
    [Fact]
    public void A_file_is_written_beside_and_moved_into_its_place() => Assert.Equal(
        ["LabelFile.cs", "WeightsFile.cs"],
        Program.Where(file => file.Hits(Overwriting()).Any()).Select(file => file.Name).Order());

    [Fact]
    public void No_test_sleeps() => Assert.Empty(
        All.Where(file => file.Name is not "SourceTests.cs").SelectMany(file => file.Hits(Sleeping())));

    [Fact]
    public void No_file_is_too_long_to_be_read() => Assert.Empty(
        All.Where(file => file.Lines.Length > LongestFile).Select(file => $"{file.Path}: {file.Lines.Length} lines"));

    [Fact]
    public void Nine_files_of_ten_are_read_at_a_glance() => Assert.InRange(
        Program.Select(file => file.Lines.Length).Order().ElementAt(Program.Count * 9 / 10), 1, LongAtAGlance);

    [Fact]
    public void Every_migration_makes_rows_that_carry_their_installation() => Assert.Empty(
        from file in Directory.GetFiles(Path.Combine(SourceFile.Root(), "FocusBot", "Storage", "Migrations"), "*.sql")
        from Match table in Table().Matches(File.ReadAllText(file))
        where table.Groups["name"].Value is not ("migration" or "install_attempt") && !table.Groups["columns"].Value.Contains("installation", StringComparison.Ordinal)
        select table.Groups["name"].Value);

    [GeneratedRegex(@"\bawait\b|\basync\b|\bILogger\b|\bTask\b|TimeProvider|DbSession")]
    private static partial Regex NotOfARule();

    [GeneratedRegex(@"\b(SELECT\s+[\w*@(]|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+TABLE\s|PRAGMA\s)")]
    private static partial Regex SomeSql();

    [GeneratedRegex(@"\bNpgsql|\bpg_\w+")]
    private static partial Regex OnlyPostgres();

    [GeneratedRegex(@"Microsoft\.Data\.Sqlite|\bSqlite(File|Connection|Exception|Command)|\bPRAGMA\b|sqlite_\w+")]
    private static partial Regex OnlySqlite();

    [GeneratedRegex(@"\bINSERT\s+OR\b|\bREPLACE\s+INTO\b|\bIFNULL\(|\bGROUP_CONCAT\(|\bstrftime\(|\bjulianday\(|\browid\b|\bjson_\w+\(|\bGLOB\b|\b(MAX|MIN)\([^()]*,", RegexOptions.IgnoreCase)]
    private static partial Regex OnlySqlitesWords();

    [GeneratedRegex(@"\bIServiceCollection\b|\bIServiceProvider\b|\bGet(Required)?Services?<")]
    private static partial Regex Services();

    [GeneratedRegex(@"(?<!Plain)\.Marked\b(?!\()")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\bWantsReport\b|^\s*Note = ")]
    private static partial Regex ReportWanted();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|#region|#pragma|\bTODO\b|\bnull!")]
    private static partial Regex Untidy();

    [GeneratedRegex(@"\bFileMode\.(Create|CreateNew|OpenOrCreate|Append)\b|\bFile\.(Write|Append|Create|Copy)\w*\(")]
    private static partial Regex FileMade();

    [GeneratedRegex(@"\bFile\.(Write|Append)All|\bFile\.(Create|OpenWrite|AppendText|CreateText|Copy)\(|FileMode\.(Create|Truncate|Append)\b|new StreamWriter\((?!_file|Console)")]
    private static partial Regex Overwriting();

    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\(\d|Task\.Delay\(TimeSpan\.From\w+\(\d+\)\)")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"CREATE TABLE (?<name>\w+) \((?<columns>[^;]+)\);")]
    private static partial Regex Table();
}
