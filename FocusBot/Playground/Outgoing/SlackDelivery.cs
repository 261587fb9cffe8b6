using System.Text.Json;
using System.Text.Json.Nodes;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Outgoing;

internal enum SlackDeliveryKind
{
    Event,
    Command,
    Interaction,
}

/// <summary>One thing that the app is told. The body is a value: the same bytes go out on every attempt.</summary>
internal sealed record SlackDelivery(SlackDeliveryKind Kind, JsonElement Body)
{
    /// <summary>Only events are tried again; a person who gets no answer to a command is told so instead.</summary>
    public bool IsRetried => Kind is SlackDeliveryKind.Event;

    public string? EventId => Body.Text("event_id");

    /// <summary>The inner event's type; the payload's own for everything else.</summary>
    public string Type => Body.Get("event")?.Text("type") ?? Body.Text("type") ?? Body.Text("command") ?? "";

    public static SlackDelivery Of(SlackDeliveryKind kind, JsonObject body) => new(kind, body.ToElement());

    public override string ToString() => $"{Kind} {Type} {Body.Get("event")?.Text("subtype") ?? Body.Text("text")}".TrimEnd();
}

/// <summary>Which try this is, counted from 0, and why the one before it failed.</summary>
internal sealed record Attempt(int Number, string? Reason)
{
    public static readonly Attempt First = new(0, null);
}
