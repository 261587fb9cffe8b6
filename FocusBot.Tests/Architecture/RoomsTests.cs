using System.Reflection;
using FocusBot.Conversations;

namespace FocusBot.Tests.Architecture;

/// <summary>No folder is crowded, and no two folders need each other: at any depth, a folder and its own subfolder included.</summary>
public sealed class RoomsTests
{
    private const int MostFiles = 24;

    /// <summary>What a handler causes goes into the outbox, and what came of it comes back through the inbox.</summary>
    private static readonly string[] WrittenDown = ["FocusBot.Delivery: Inbox, Outbox"];

    private static readonly Assembly FocusBot = typeof(Card).Assembly;

    [Fact]
    public void No_folders_form_a_circle_but_the_one_that_is_written_down()
    {
        var edges = Edges();
        var parents = edges.SelectMany(edge => (string[])[edge.From, edge.To]).SelectMany(Ancestors).Distinct();
        Assert.Equal(WrittenDown, parents.SelectMany(parent => Circles(parent, edges)).Order());
    }

    [Fact]
    public void No_folder_is_crowded() => Assert.Empty(
        from project in (string[])["FocusBot", "FocusBot.Tests", "FocusBot.Benchmarks"]
        from file in SourceFile.Read(project)
        group file by $"{project}/{Path.GetDirectoryName(file.Path)}" into folder
        where folder.Count() > MostFiles
        select $"{folder.Key}: {folder.Count()} files");

    [Fact]
    public void Every_type_lives_in_the_folder_that_its_name_says() => Assert.Empty(
        from file in SourceFile.OfTheProgram
        let folder = string.Join('.', Path.GetDirectoryName(file.Path)!.Split('/', StringSplitOptions.RemoveEmptyEntries).Prepend("FocusBot"))
        from line in file.Lines
        where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {folder};"
        select $"{file.Path} says '{line}'");

    /// <summary>What stands inside another type is read with that one's name: the cases of a closed set, a store's row.</summary>
    [Fact]
    public void No_name_stands_for_two_things() => Assert.Empty(
        from type in FocusBot.GetTypes()
        where IsOurs(type) && !type.IsNested && type.Name is not "Program"
        group type by type.Name into same
        where same.Count() > 1
        select string.Join(" and ", same.Select(type => type.FullName)));

    [Fact]
    public void Nothing_is_public() => Assert.Empty(
        FocusBot.GetExportedTypes().Where(type => type.Namespace?.StartsWith("FocusBot", StringComparison.Ordinal) is true).Select(type => type.FullName));

    private static HashSet<(string From, string To)> Edges() =>
    [
        .. from type in FocusBot.GetTypes()
           where IsOurs(type)
           from mentioned in Mentions.Of(type)
           where IsOurs(mentioned) && mentioned.Namespace != type.Namespace
           select (type.Namespace!, mentioned.Namespace!),
    ];

    private static bool IsOurs(Type type) => type.Assembly == FocusBot && type.Namespace?.StartsWith("FocusBot", StringComparison.Ordinal) is true;

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = folder.LastIndexOf('.'); at > 0; at = folder.LastIndexOf('.', at - 1))
        {
            yield return folder[..at];
        }
    }

    /// <summary>The circles among a folder's own files and its subfolders.</summary>
    private static IEnumerable<string> Circles(string parent, HashSet<(string From, string To)> edges)
    {
        var inside = edges.Select(edge => (From: Child(parent, edge.From), To: Child(parent, edge.To)))
            .Where(edge => edge.From is not null && edge.To is not null && edge.From != edge.To).ToLookup(edge => edge.From!, edge => edge.To!);
        var reachable = inside.ToDictionary(from => from.Key, from => Reachable(from.Key, inside));
        return reachable.Keys.Select(folder => string.Join(", ", reachable[folder].Where(other => other == folder || (reachable.TryGetValue(other, out var back) && back.Contains(folder))).Order()))
            .Where(circle => circle.Contains(", ", StringComparison.Ordinal)).Distinct().Select(circle => $"{parent}: {circle}");
    }

    private static HashSet<string> Reachable(string from, ILookup<string, string> edges)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>(edges[from]);
        while (next.TryPop(out var folder))
        {
            if (seen.Add(folder))
            {
                edges[folder].ToList().ForEach(next.Push);
            }
        }

        return seen;
    }

    private static string? Child(string parent, string folder) =>
        folder == parent ? "." : folder.StartsWith($"{parent}.", StringComparison.Ordinal) ? folder[(parent.Length + 1)..].Split('.')[0] : null;
}
