using System.Collections.Immutable;
using System.Text.Json;

namespace FocusBot.Playground.World;

/// <summary>A modal or a Home tab on one person's screen.</summary>
internal sealed record OpenView(string Id, string User, JsonElement Definition, string Hash)
{
    public string? PreviousId { get; init; }

    public string RootId { get; init; } = Id;

    public ViewState State { get; init; } = ViewState.Empty;

    /// <summary>What the last submission was refused with, by block id.</summary>
    public ImmutableSortedDictionary<string, string> Errors { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public string? Text(string property) =>
        Definition.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public bool IsModal => Text("type") is "modal";

    public bool NotifiesOnClose =>
        Definition.TryGetProperty("notify_on_close", out var value) && value.ValueKind is JsonValueKind.True;
}
