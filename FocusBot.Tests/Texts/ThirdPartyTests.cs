using System.Text.Json;
using System.Text.RegularExpressions;

namespace FocusBot.Tests.Texts;

/// <summary>Whatever comes from others stands in <c>docs/third-party.md</c>, with its licence.</summary>
public sealed class ThirdPartyTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "third-party.md"));

    [Fact]
    public void Every_package_is_listed()
    {
        var packages = Regex.Matches(File.ReadAllText(Path.Combine(Checkout.Root, "Directory.Packages.props")), "Include=\"([^\"]+)\"").Select(match => match.Groups[1].Value);
        var npm = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, ".ci", "bolt", "package.json"))).RootElement
            .GetProperty("dependencies").EnumerateObject().Select(package => package.Name);

        Assert.All(packages.Concat(npm), package => Assert.Matches($@"(?<![\w.]){Regex.Escape(package)}(?![\w.]\w)", Page));
    }

    [Fact]
    public void What_is_listed_in_a_folder_is_there() => Assert.All(
        Regex.Matches(Page, "\\| `(FocusBot/[^`]+)`").Select(match => match.Groups[1].Value),
        path => Assert.True(Path.Exists(Path.Combine(Checkout.Root, path)), path));
}
