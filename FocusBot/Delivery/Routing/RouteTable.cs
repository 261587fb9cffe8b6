namespace FocusBot.Delivery.Routing;

/// <summary>Every word that can come in, and who owns it.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(RouteKind, string), WordRoute> _routes;

    /// <exception cref="RouteException">A word has two owners, or nobody can type it.</exception>
    public RouteTable(IEnumerable<WordRoute> routes)
    {
        All = [.. routes];
        if (RouteRule.RefuseTwo(All).Concat(RouteRule.RefuseUntypable(All)).ToList() is { Count: > 0 } refusals)
        {
            throw new RouteException(refusals);
        }

        _routes = All.ToDictionary(route => (route.Kind, route.Word));
    }

    public IReadOnlyList<WordRoute> All { get; }

    /// <summary>What help shows, by the alphabet: a line for each way to type it.</summary>
    public IEnumerable<WordRoute> Commands => Shown.DistinctBy(route => route.Usage).OrderBy(route => route.Usage, StringComparer.Ordinal);

    public IEnumerable<WordRoute> Shortcuts => All.Where(route => route.Kind is RouteKind.Shortcut or RouteKind.GlobalShortcut);

    /// <summary>What the workspace shows behind the command while somebody types it.</summary>
    public string UsageHint =>
        $"[{string.Join(" | ", Shown.Select(route => route.Word).Where(word => word is not "").Order(StringComparer.Ordinal))}]";

    private IEnumerable<WordRoute> Shown => All.Where(route => route is { Kind: RouteKind.Command, Usage: not null });

    public WordRoute? Find(RouteKind kind, string word) => _routes.GetValueOrDefault((kind, word)) ?? (kind is RouteKind.Button ? FamilyOf(word) : null);

    /// <exception cref="RouteException">One of these has no owner.</exception>
    public void CheckOwners(IEnumerable<RoutedWord> words)
    {
        if (RouteRule.RefuseNone(All, words).ToList() is { Count: > 0 } refusals)
        {
            throw new RouteException(refusals);
        }
    }

    private WordRoute? FamilyOf(string action)
    {
        for (var dot = action.LastIndexOf('.'); dot >= 0; dot = dot == 0 ? -1 : action.LastIndexOf('.', dot - 1))
        {
            if (_routes.TryGetValue((RouteKind.Button, action[..(dot + 1)]), out var family))
            {
                return family;
            }
        }

        return null;
    }
}
