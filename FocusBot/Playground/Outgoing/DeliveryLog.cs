using System.Collections.Concurrent;

namespace FocusBot.Playground.Outgoing;

/// <summary>One attempt, and what came of it.</summary>
internal sealed record DeliveryRecord(SlackDelivery Parcel, Attempt Attempt, DeliveryAnswer Answer);

/// <summary>Every attempt that has been answered or given up, oldest first.</summary>
internal sealed class DeliveryLog
{
    private readonly ConcurrentQueue<DeliveryRecord> _records = new();

    public IReadOnlyList<DeliveryRecord> All => [.. _records];

    public void Add(DeliveryRecord record) => _records.Enqueue(record);
}
