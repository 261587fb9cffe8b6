using System.Text.RegularExpressions;

namespace FocusBot.Storage;

/// <summary>Which tables a statement reads, and which it writes.</summary>
/// <param name="Written">Empty: none, or any.</param>
/// <param name="WritesAnything">What it writes can't be told.</param>
internal sealed partial record StatementTables(string[] Read, string Written, bool WritesAnything)
{
    public bool Writes => WritesAnything || Written.Length > 0;

    /// <summary>Only what plainly writes nothing is taken to write nothing.</summary>
    public static StatementTables Of(string sql) =>
        WritingOne().Match(sql) is { Success: true } writing ? new([], writing.Groups["table"].Value, WritesAnything: false)
        : Reading().IsMatch(sql) ? new([.. Named().Matches(sql).Select(match => match.Groups["table"].Value).Distinct()], "", WritesAnything: false)
        : new([], "", WritesAnything: !Marking().IsMatch(sql));

    [GeneratedRegex(@"^\s*(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(?<table>[a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex WritingOne();

    [GeneratedRegex(@"^\s*SELECT\b", RegexOptions.NonBacktracking)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\b(FROM|JOIN)\s+(?<table>[a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(BEGIN|SAVEPOINT|RELEASE|ROLLBACK)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Marking();
}
