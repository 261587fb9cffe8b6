using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Slack.Reading;

/// <summary>A delivery that was understood: what happened, and what the inbox must know to take it once and in its order.</summary>
internal sealed record Understood(ConversationEvent Happened, string Id, string Lane)
{
    /// <summary>Opens a form within three seconds, once; only interactions have one.</summary>
    public TriggerId? Trigger { get; init; }

    /// <summary>What FocusBot closed a form with when it opened it; absent for everything else, and for a form that came back damaged.</summary>
    public string? Seal { get; init; }

    public Arrival ToArrival(ArrivalKind kind, ReadOnlyMemory<byte> body) => new(Happened.Installation, Id, Lane, kind, body);
}

/// <summary>Slack's <c>trigger_id</c>. It is a secret while it lives: it prints as nothing.</summary>
internal readonly record struct TriggerId(string Value)
{
    /// <returns><see langword="null"/> for one that opens nothing.</returns>
    public static TriggerId? Find(string? value) => value is { Length: > 0 } ? new(value) : null;

    public override string ToString() => "(trigger)";
}
