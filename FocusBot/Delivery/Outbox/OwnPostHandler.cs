using FocusBot.Conversations;
using FocusBot.Delivery.Inbox;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Outbox;

/// <summary>One of FocusBot's own posts came back as an event: whatever its sender knew, it has arrived.</summary>
internal sealed class OwnPostHandler : IHandle<ConversationEvent.OwnPostSeen>
{
    public async Task HandleAsync(ConversationEvent.OwnPostSeen happened, HandlerContext context, CancellationToken cancellationToken)
    {
        if (await OutboxStore.FindAsync(context.Session, happened.ParcelId) is not { } row)
        {
            return;
        }

        var item = OutboxItem.Of(row);
        if (item.Outbound.Installation == happened.Installation)
        {
            var label = item.Outbound;
            var report = new Report.Delivered(label.Installation, label.Purpose, label.Key, label.Note, happened.Channel, happened.Ts);
            await OutboxSettlement.FinishAsync(context.Session, item, "delivered", report, context.Now);
        }
    }
}
