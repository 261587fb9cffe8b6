namespace FocusBot.Playground.Outgoing;

/// <summary>What may go wrong with deliveries, as it does with Slack: settable at any time.</summary>
internal sealed class DeliveryFaults
{
    private readonly Lock _gate = new();
    private readonly List<SlackDelivery> _held = [];

    /// <summary>How often each event goes out, all at once, under one event_id. 1 is how Slack means it.</summary>
    public int CopiesOfEvents { get; set; } = 1;

    /// <summary>How often each interaction and command goes out, all at once.</summary>
    public int CopiesOfActs { get; set; } = 1;

    /// <summary>How often each event is repeated under a new event_id.</summary>
    public int Renamed { get; set; }

    /// <summary>How much later than it should each event goes out.</summary>
    public TimeSpan Late { get; set; }

    /// <summary>Events are held until there are so many and then go out last first; 0 holds nothing.</summary>
    public int ReverseBy { get; set; }

    public int CopiesOf(SlackDeliveryKind kind) => kind is SlackDeliveryKind.Event ? CopiesOfEvents : CopiesOfActs;

    /// <returns>What may go out now, in this order.</returns>
    public IReadOnlyList<SlackDelivery> Admit(SlackDelivery parcel)
    {
        lock (_gate)
        {
            if (ReverseBy <= 1 || parcel.Kind is not SlackDeliveryKind.Event)
            {
                return [parcel];
            }

            _held.Add(parcel);
            return _held.Count < ReverseBy ? [] : TakeHeld_NeedsGate();
        }
    }

    public IReadOnlyList<SlackDelivery> Release()
    {
        lock (_gate)
        {
            return TakeHeld_NeedsGate();
        }
    }

    private List<SlackDelivery> TakeHeld_NeedsGate()
    {
        List<SlackDelivery> taken = [.. _held];
        taken.Reverse();
        _held.Clear();
        return taken;
    }
}
