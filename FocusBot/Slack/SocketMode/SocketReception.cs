using System.Globalization;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Receiving;

namespace FocusBot.Slack.SocketMode;

/// <summary>Takes in what an envelope holds, through the same door as HTTP.</summary>
internal sealed class SocketReception(Reception reception, ReceivingMetrics metrics)
{
    public void CountUnreadable() => metrics.Unreadable(kind: null);

    public Task<Acknowledgement> TakeAsync(SocketFrame.Envelope envelope)
    {
        if (envelope.RetryAttempt > 0)
        {
            metrics.Retried(envelope.RetryAttempt.ToString(CultureInfo.InvariantCulture), envelope.RetryReason);
        }

        return envelope.Kind is ArrivalKind.Event
            ? reception.TakeEventAsync(envelope.Payload)
            : reception.TakeInteractionAsync(envelope.Kind, envelope.Payload, envelope.AnswersInside);
    }
}
