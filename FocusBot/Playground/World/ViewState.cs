using System.Collections.Immutable;

namespace FocusBot.Playground.World;

/// <summary>What a person has chosen or typed so far: values by block id and action id. Empty list means nothing chosen.</summary>
internal sealed record ViewState(ImmutableDictionary<(string Block, string Action), ImmutableList<string>> Values)
{
    public static readonly ViewState Empty = new(ImmutableDictionary<(string, string), ImmutableList<string>>.Empty);

    public ImmutableList<string>? Of(string block, string action) => Values.GetValueOrDefault((block, action));

    public ViewState With(string block, string action, params IEnumerable<string> values) =>
        new(Values.SetItem((block, action), [.. values]));
}
