using FocusBot.Conversations;

namespace FocusBot.Delivery;

/// <summary>One of FocusBot's own posts came back as an event: whatever its sender knew, it has arrived.</summary>
internal sealed class OwnPostHandler : IHandle<ConversationEvent.OwnPostSeen>
{
    public async Task HandleAsync(ConversationEvent.OwnPostSeen happened, Turn turn, CancellationToken cancellationToken)
    {
        if (await OutboxStore.FindAsync(turn.Session, happened.ParcelId) is not { } row)
        {
            return;
        }

        var errand = Errand.Of(row);
        if (errand.Outbound.Installation == happened.Installation)
        {
            var label = errand.Outbound;
            var report = new Report.Delivered(label.Installation, label.Purpose, label.Key, label.Note, happened.Channel, happened.Ts);
            await OutboxSettlement.FinishAsync(turn.Session, errand, "delivered", report, turn.Now);
        }
    }
}
