using FocusBot.Playground.Api;
using FocusBot.Playground.Outgoing;
using FocusBot.Playground.Sockets;

namespace FocusBot.Playground.Control;

/// <summary>All that can be made to go wrong, as it does with Slack on a bad day.</summary>
internal sealed class Misbehaviour(Trouble calls, DeliveryFaults deliveries, Courier courier, SocketHub sockets)
{
    /// <summary>Copies, delays and order of deliveries.</summary>
    public DeliveryFaults Deliveries => deliveries;

    /// <summary>When failed events are tried again.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays
    {
        get => courier.RetryDelays;
        set => courier.RetryDelays = value;
    }

    public int OpenSockets => sockets.Count;

    /// <summary>The next so many calls of a method, or of all with <c>*</c>, are told to come back later.</summary>
    public void Limit(string method, int times, int retryAfterSeconds) =>
        calls.Plan(method, TroubleKind.Limited, times, TimeSpan.FromSeconds(retryAfterSeconds));

    public void Plan(string method, TroubleKind kind, int times = 1) => calls.Plan(method, kind, times);

    public void DropSockets() => sockets.DropAll();

    public Task RetireSocketsAsync(string reason = "refresh_requested") => sockets.RetireAllAsync(reason, CancellationToken.None);

    /// <summary>Sends the events that are held back, last first.</summary>
    public Task ReleaseAsync() => courier.ReleaseAsync();

    public void Stop()
    {
        calls.Clear();
        (deliveries.CopiesOfEvents, deliveries.CopiesOfActs, deliveries.Renamed) = (1, 1, 0);
        (deliveries.Late, deliveries.ReverseBy) = (TimeSpan.Zero, 0);
    }
}
