using System.Text.Json;
using FocusBot.Delivery.Loops;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Outbox;

/// <summary>Decides which waiting parcels may go now, and starts them.</summary>
internal sealed class OutboxDispatch(
    Database database, OutboxDelivery delivery, OutboxSettlement settlement, Pacing pacing, OutboxMetrics metrics, IOptions<DeliveryOptions> options)
{
    private const int SideBySide = 16;

    public Task DoubtHeldAsync() =>
        database.WriteAsync(session => OutboxStore.DoubtHeldAsync(session, delivery.LookAt));

    /// <summary>Leases every due parcel that the limits let go, and starts its delivery.</summary>
    /// <returns>How long until the next may go, at most <paramref name="longest"/>.</returns>
    public async Task<TimeSpan> StartDueAsync(List<Task> underWay, TimeSpan longest)
    {
        var now = delivery.Now;
        var due = await ReadableAsync(await database.ReadAsync(session => OutboxStore.DueAsync(session, now)));
        var (ready, wait) = Choose(due, SideBySide - underWay.Count, now, longest);
        var leased = await LeaseAsync(ready, now);
        underWay.AddRange(leased.Select(parcel => Task.Run(() => delivery.RunAsync(parcel))));

        var next = await database.ReadAsync(session => OutboxStore.NextDueAsync(session, now));
        return Shortest(wait, next - now ?? longest);
    }

    /// <summary>A parcel that an older or newer FocusBot wrote may be none for this one: it is refused, and the others go on.</summary>
    private async Task<List<OutboxItem>> ReadableAsync(IReadOnlyList<OutboxStore.Waiting> rows)
    {
        var readable = new List<OutboxItem>();
        foreach (var row in rows)
        {
            try
            {
                readable.Add(OutboxItem.Of(row));
            }
            catch (Exception ex) when (ex is JsonException or NotSupportedException or FormatException)
            {
                await settlement.RefuseUnreadableAsync(row);
            }
        }

        return readable;
    }

    private (List<OutboxItem> Ready, TimeSpan Wait) Choose(List<OutboxItem> due, int room, DateTimeOffset now, TimeSpan longest)
    {
        var ready = new List<OutboxItem>();
        var wait = longest;
        foreach (var parcel in due.TakeWhile(_ => ready.Count < room))
        {
            if (pacing.TryTake(delivery.LimitsOf(parcel), now, out var missing))
            {
                ready.Add(parcel);
            }
            else
            {
                metrics.Waited(bySlack: false);
                wait = Shortest(wait, missing);
            }
        }

        return (ready, wait);
    }

    private async Task<IReadOnlyList<OutboxItem>> LeaseAsync(List<OutboxItem> ready, DateTimeOffset now)
    {
        if (ready.Count == 0)
        {
            return [];
        }

        var until = now + options.Value.Lease;
        return await database.WriteAsync(async session =>
        {
            var leased = new List<OutboxItem>();
            foreach (var parcel in ready)
            {
                if (await OutboxStore.LeaseAsync(session, parcel.Id, parcel.State, until))
                {
                    leased.Add(parcel);
                }
            }

            return leased;
        });
    }

    private static TimeSpan Shortest(TimeSpan a, TimeSpan b) => a < b ? (a < TimeSpan.Zero ? TimeSpan.Zero : a) : (b < TimeSpan.Zero ? TimeSpan.Zero : b);
}
