using FocusBot.Tests.Browser;
using FocusBot.Tests.Process;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("FocusBot.Tests.LongestFirst", "FocusBot.Tests")]

namespace FocusBot.Tests;

/// <summary>What takes minutes begins first: begun last, it would run alone at the end. The browser's tests go one after the other, and processes are waited for.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Place);

    private static int Place(ITestCollection collection) => collection.DisplayName switch
    {
        InBrowser.Name or Killing.Name => 0,
        var name when name.Contains("FocusBot.Tests.Process", StringComparison.Ordinal) => 1,
        _ => 2,
    };
}
