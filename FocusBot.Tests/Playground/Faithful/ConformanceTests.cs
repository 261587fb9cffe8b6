using System.Globalization;
using System.Text;
using FocusBot.Playground.Api;
using FocusBot.Playground.World;
using FocusBot.Tests.Architecture;

namespace FocusBot.Tests.Playground.Faithful;

/// <summary>What <c>docs/playground.md</c> says of methods and events is printed from the tables that answer. Run with ACCEPT=1 to print it again.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public async Task The_page_lists_every_method_with_what_differs()
    {
        await using var host = await PlaygroundHost.StartAsync();
        DocumentSection.Matches("playground.md", "Methods", Methods(host.Methods));
    }

    [Fact]
    public void The_page_lists_every_event_with_what_differs() => DocumentSection.Matches("playground.md", "Events", Events());

    private static string Methods(IEnumerable<ApiMethod> methods)
    {
        var text = new StringBuilder("Printed from the table that answers the calls. Where several scopes are named, which one is needed depends on the kind of conversation.\n\n");
        text.Append("| method | calls a minute | scopes | not as with Slack |\n|---|---|---|---|\n");
        foreach (var method in methods.OrderBy(method => method.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{method.Name}` | {method.PerMinute} | {Scopes(method)} | {method.Differs} |\n");
        }

        return text.ToString();
    }

    private static string Scopes(ApiMethod method) => method switch
    {
        { Tokens: [] } => "no token",
        { Tokens: [TokenKind.App] } => "app-level token, in the header",
        { Scopes: [] } => "none",
        _ => string.Join(", ", method.Scopes.Select(scope => $"`{scope}`")),
    };

    private static string Events()
    {
        var text = new StringBuilder("Printed from the table that the events go out by. `*` stands for `channels`, `groups`, `mpim` or `im`, by the kind of conversation.\n\n");
        text.Append("| event | scope | not as with Slack |\n|---|---|---|\n");
        foreach (var type in EventType.All.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{type.Name}` | {(type.Scope is null ? "none" : $"`{type.Scope}`")} | {type.Differs} |\n");
        }

        return text.ToString();
    }
}
