using FocusBot.Playground.Outgoing;

namespace FocusBot.Tests.FrontDoor;

/// <summary>While Slack waits for an answer, the world's clock stands: a machine that has much to do is no FocusBot that takes too long.</summary>
internal sealed class PatientRoad(ICarry road, FakeClock clock, Func<SlackDelivery, SlackDelivery> onTheWay) : ICarry
{
    // A FocusBot that never answers is one that takes too long all the same.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task<DeliveryAnswer> CarryAsync(SlackDelivery parcel, Attempt attempt, CancellationToken cancellationToken)
    {
        using var held = clock.Hold();
        var answer = road.CarryAsync(onTheWay(parcel), attempt, cancellationToken);
        Task over = answer;
        await over.WaitAsync(Longest, TimeProvider.System, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        held.Dispose();
        return await answer;
    }

    public Task<bool> IsOpenAsync(CancellationToken cancellationToken) => road.IsOpenAsync(cancellationToken);
}
