using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Outbox;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Upkeep;

internal sealed class DeliverySweep(IOptions<DeliveryOptions> options) : ISweep
{
    // Longer than any parcel or thread lives; what must be unique forever has a row of its own in its feature.
    private static readonly TimeSpan RememberParcels = TimeSpan.FromDays(90);

    // Whoever runs FocusBot has seen it in 'doctor' by then, or never looks.
    private static readonly TimeSpan RememberParked = TimeSpan.FromDays(90);

    public async Task SweepAsync(DbSession session, DateTimeOffset now)
    {
        await InboxStore.ForgetSeenAsync(session, now - options.Value.RememberEvents);
        await InboxStore.ForgetParkedAsync(session, now - RememberParked);
        await OutboxStore.ForgetDoneAsync(session, now - RememberParcels);
    }
}
