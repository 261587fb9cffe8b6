namespace FocusBot.Delivery.Routing;

/// <summary>A word and the one class that owns it.</summary>
/// <param name="Word">In small letters for a command. A button's may end with a dot: then it owns every action that begins so.</param>
internal sealed record WordRoute(RouteKind Kind, string Word, Type Owner)
{
    /// <summary>How to type it, or the name a shortcut has in its menu. Absent: neither help nor hints show it.</summary>
    public string? Usage { get; init; }

    /// <summary>What it does, as help says it: in lower case and without an end.</summary>
    public string? Does { get; init; }

    /// <summary>It is answered now or not at all, so what the person sent is never stored.</summary>
    public bool IsNowOrNever { get; init; }

    public bool IsFamily => Kind is RouteKind.Button && Word.EndsWith('.');
}
