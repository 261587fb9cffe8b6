using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Api;

/// <summary>One method of the Web API, as Slack's method table lists it.</summary>
internal sealed record ApiMethod(string Name, Func<ApiArguments, Task<JsonObject>> Run)
{
    /// <summary>Calls a minute that Slack promises to take: 20, 50 or 100 for tiers 2, 3 and 4.</summary>
    public int PerMinute { get; init; } = 100;

    /// <summary>Any of these will do; none needs none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Which tokens it takes; none when it asks for none.</summary>
    public IReadOnlyList<TokenKind> Tokens { get; init; } = [TokenKind.Bot];

    /// <summary>The token of the header alone will do.</summary>
    public bool WantsHeader { get; init; }

    /// <summary>What isn't as with Slack, in a sentence; empty when nothing is known.</summary>
    public string Differs { get; init; } = "";

    /// <summary>False for those that read a form or a query alone: a JSON body is then as good as none.</summary>
    public bool ReadsJson { get; init; } = true;
}
