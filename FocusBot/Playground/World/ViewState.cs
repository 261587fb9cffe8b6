using System.Collections.Immutable;
using System.Text.Json;

namespace FocusBot.Playground.World;

/// <summary>What a person has chosen or typed so far: values by block id and action id. Empty list means nothing chosen.</summary>
internal sealed record ViewState(ImmutableDictionary<(string Block, string Action), ImmutableList<string>> Values)
{
    public static readonly ViewState Empty = new(ImmutableDictionary<(string, string), ImmutableList<string>>.Empty);

    public ImmutableList<string>? Of(string block, string action) => Values.GetValueOrDefault((block, action));

    /// <summary>What the app has offered in the menus that ask it.</summary>
    public ImmutableDictionary<(string Block, string Action), ImmutableList<JsonElement>> Offered { get; init; } = ImmutableDictionary<(string, string), ImmutableList<JsonElement>>.Empty;

    public ImmutableList<JsonElement> OfferedFor(string block, string action) => Offered.GetValueOrDefault((block, action), []);

    public ViewState With(string block, string action, params IEnumerable<string> values) =>
        this with { Values = Values.SetItem((block, action), [.. values]) };
}
