using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using FocusBot.Conversations;

namespace FocusBot.Tests.Architecture;

/// <summary>An expression that goes back and tries again can be made to try for hours by whoever writes the text.</summary>
public sealed partial class ExpressionTests
{
    /// <summary>These need what only such an expression can, and each stops soon.</summary>
    private static readonly string[] MayGoBack =
    [
        // A word is never tried at another length: the group that holds it is atomic, which the other kind of expression can't be.
        "FocusBot.Conversations.WrittenText.Blank",

        // A line's beginning alone, and no two neighbours in it that could share a character; read with every message, for which it is twice as fast.
        "FocusBot.Levels.Text.LogRule.Line",

        // They look at one character behind them. What people type in the playground, and FocusBot's own files.
        "FocusBot.Playground.Actions.Mentions.Reference",
        "FocusBot.Reviews.Exchanges.Training.Stuck.PassageCorpus.Mention",
    ];

    private static readonly Type[] Program = typeof(Card).Assembly.GetTypes();

    [Fact]
    public void No_expression_goes_back_but_those_that_are_written_down() => Assert.Equal(
        MayGoBack.Order(StringComparer.Ordinal),
        from type in Program
        from member in type.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where member.GetCustomAttribute<GeneratedRegexAttribute>() is { } expression && !expression.Options.HasFlag(RegexOptions.NonBacktracking)
        let name = $"{type.FullName}.{member.Name}"
        orderby name
        select name);

    /// <summary>A quotation looks for words that are known only then, in 280 characters at the most.</summary>
    [Fact]
    public void Every_expression_is_written_where_the_test_above_sees_it() => Assert.Empty(
        SourceFile.OfTheProgram.Where(file => file.Path is not "Nudges/Why/QuoteRule.cs").SelectMany(file => file.Hits(Unseen())));

    /// <summary>Settings alone: whoever writes them runs FocusBot.</summary>
    [Fact]
    public void Only_settings_are_checked_by_attributes_with_expressions() => Assert.Empty(
        from type in Program
        where !type.Name.EndsWith("Options", StringComparison.Ordinal)
        from property in type.GetProperties()
        where property.GetCustomAttribute<RegularExpressionAttribute>() is not null
        select $"{type.FullName}.{property.Name}");

    [GeneratedRegex(@"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex Unseen();
}
