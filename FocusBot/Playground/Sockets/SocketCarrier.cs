using System.Net.WebSockets;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Sockets;

/// <summary>Envelopes over the WebSockets that the app has opened.</summary>
internal sealed class SocketCarrier(SocketHub hub, Workspace workspace) : ICarry
{
    public async Task<DeliveryAnswer> CarryAsync(SlackDelivery parcel, Attempt attempt, CancellationToken cancellationToken)
    {
        if (hub.Next() is not { } connection)
        {
            return DeliveryAnswer.Failed("connection_failed");
        }

        using var patience = new CancellationTokenSource(HttpCarrier.Patience, workspace.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var id = Guid.NewGuid().ToString();
            var acknowledgement = await connection.AskAsync(id, SocketFrames.Envelope(id, parcel, attempt), either.Token);
            return Read(parcel, new DeliveryAnswer(acknowledgement.Get("payload")?.GetRawText() ?? "") { IsJson = true });
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return DeliveryAnswer.Failed("timeout");
        }
        catch (WebSocketException)
        {
            return DeliveryAnswer.Failed("connection_failed");
        }
    }

    public Task<bool> IsOpenAsync(CancellationToken cancellationToken) => Task.FromResult(hub.Next() is not null);

    private DeliveryAnswer Read(SlackDelivery parcel, DeliveryAnswer answer)
    {
        if (!answer.IsPlain && !SocketFrames.TakesAnswer(parcel))
        {
            workspace.Faults.Add("An event was acknowledged with a payload, which Slack does not take.");
        }

        return answer;
    }
}
