using System.Text.Json;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Outbox;

/// <summary>A parcel that was taken from the outbox.</summary>
internal sealed record OutboxItem(string Id, OutboxState State, Outbound Outbound, int Attempts, DateTimeOffset ExpiresAt)
{
    public static OutboxItem Of(OutboxStore.Waiting row) => new(
        row.Id,
        row.State,
        new(row.Installation, row.ParcelKey, row.Purpose, ParcelOf(row))
        {
            Note = row.Note,
            WantsReport = row.WantsReport,
        },
        row.Attempts,
        row.ExpiresAt)
    {
        Progress = row.Progress,
        Trace = row.Trace,
    };

    /// <summary>How far it has come, when it takes several calls.</summary>
    public string? Progress { get; init; }

    /// <summary>What put it here; absent when nobody followed.</summary>
    public string? Trace { get; init; }

    public bool IsTooOld(DateTimeOffset now) => ExpiresAt <= now;

    /// <summary>As it is sent. What may have been said by the answer to a press is not said in another way.</summary>
    public Parcel ToSend => this is { State: OutboxState.Again, Outbound.Parcel: Parcel.Reply reply } ? reply with { Otherwise = null } : Outbound.Parcel;

    private static Parcel ParcelOf(OutboxStore.Waiting row) =>
        JsonSerializer.Deserialize(row.Parcel, DeliveryJson.Default.Parcel) ?? throw new JsonException("A parcel is null.");
}
