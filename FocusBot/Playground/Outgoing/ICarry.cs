namespace FocusBot.Playground.Outgoing;

/// <summary>A road to the app: signed HTTP or Socket Mode.</summary>
internal interface ICarry
{
    /// <summary>Brings one attempt to the app and waits for its answer, three seconds at most.</summary>
    Task<DeliveryAnswer> CarryAsync(SlackDelivery parcel, Attempt attempt, CancellationToken cancellationToken);

    /// <summary>Whether the app would take a delivery now.</summary>
    Task<bool> IsOpenAsync(CancellationToken cancellationToken);
}
