using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FocusBot.Delivery.Routing;

namespace FocusBot.Tests.Architecture;

/// <summary>The page in <c>docs/architecture.md</c> that lists every word with its owner is printed from the table. Run with ACCEPT=1 to print it again.</summary>
public sealed partial class WordsPageTests
{
    private const string Begin = "<!-- Every word and its owner: printed by WordsPageTests, run with ACCEPT=1. -->\n", End = "<!-- End of every word and its owner. -->\n";

    private static readonly string File = Path.Combine(SourceFile.Root(), "docs", "architecture.md");

    [Fact]
    public void The_page_of_words_is_what_the_table_says()
    {
        var page = System.IO.File.ReadAllText(File);
        var (from, until) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
        {
            System.IO.File.WriteAllText(File, page[..from] + Printed() + page[until..]);
        }
        else
        {
            Assert.Equal(Printed(), page[from..until]);
        }
    }

    [Fact]
    public void Every_owner_says_what_it_does() => Assert.Empty(
        ProgramWords.Table.All.Select(route => route.Owner).Distinct().Where(owner => Summary(owner) is "").Select(owner => owner.FullName));

    private static string Printed()
    {
        var text = new StringBuilder("\n");
        foreach (var kind in Enum.GetValues<RouteKind>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Name(kind)} | owner | what it does |\n|---|---|---|\n");
            foreach (var route in ProgramWords.Table.All.Where(route => route.Kind == kind).OrderBy(route => route.Word, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{Written(route)}` | {Place(route.Owner)} | {Does(route)}{(route.IsNowOrNever ? " Now or not at all." : "")} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Name(RouteKind kind) => kind is RouteKind.GlobalShortcut ? "global shortcut" : kind.ToString().ToLowerInvariant();

    private static string Written(WordRoute route) => route switch
    {
        { Kind: RouteKind.Command, Word: CommandLineRule.Link } => "/level LINK",
        { Kind: RouteKind.Command } => $"/level {route.Word}".TrimEnd(),
        { IsFamily: true } => $"{route.Word}…",
        _ => route.Word,
    };

    private static string Place(Type owner) => $"`{owner.Namespace?.Replace("FocusBot.", "", StringComparison.Ordinal).Replace('.', '/')}/{owner.Name}`";

    /// <summary>Help says it of a command; of everything else, what stands above its owner.</summary>
    private static string Does(WordRoute route) =>
        route is { Kind: RouteKind.Command, Does: { } does } ? $"{char.ToUpperInvariant(does[0])}{does[1..]}." : Summary(route.Owner);

    /// <summary>What stands above the class: whoever changes what a word does changes it there.</summary>
    private static string Summary(Type owner)
    {
        var file = SourceFile.OfTheProgram.First(file => file.Name == $"{owner.Name}.cs");
        var above = file.Lines.TakeWhile(line => !line.Contains($" class {owner.Name}", StringComparison.Ordinal)).LastOrDefault(line => line.StartsWith("/// <summary>", StringComparison.Ordinal));
        return Tag().Replace(above ?? "", "");
    }

    [GeneratedRegex("^/// |<[^>]+>")]
    private static partial Regex Tag();
}
