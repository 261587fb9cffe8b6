using FocusBot.Playground.Wire;
using FocusBot.Playground.World;

namespace FocusBot.Playground.Outgoing;

/// <summary>Brings deliveries to the app, tries again as Slack does, and does whatever <see cref="DeliveryFaults"/> asks for.</summary>
internal sealed class Courier(ICarry carrier, DeliveryFaults unrest, Workspace workspace, DeliveryLog log) : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private int _underWay;

    /// <summary>When a failed event is tried again: nearly at once, after one minute, after five.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; set; } = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Attempts that are under way now; what waits for its next attempt does not count.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    public Task<bool> IsOpenAsync(CancellationToken cancellationToken) => carrier.IsOpenAsync(cancellationToken);

    /// <returns>The answer to the first attempt, or <see cref="DeliveryAnswer.Held"/>.</returns>
    public async Task<DeliveryAnswer> SendAsync(SlackDelivery parcel)
    {
        var answer = DeliveryAnswer.Held;
        foreach (var admitted in unrest.Admit(parcel))
        {
            var first = await SendCopiesAsync(admitted);
            answer = ReferenceEquals(admitted, parcel) ? first : answer;
        }

        return answer;
    }

    /// <summary>Sends what is held back, last first.</summary>
    public async Task ReleaseAsync()
    {
        foreach (var held in unrest.Release())
        {
            await SendCopiesAsync(held);
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task<DeliveryAnswer> SendCopiesAsync(SlackDelivery parcel)
    {
        if (parcel.Kind is SlackDeliveryKind.Event && unrest.Late > TimeSpan.Zero)
        {
            _ = SendLaterAsync(parcel, unrest.Late);
            return DeliveryAnswer.Held;
        }

        return await SendNowAsync(parcel);
    }

    private async Task SendLaterAsync(SlackDelivery parcel, TimeSpan late)
    {
        await Task.Delay(late, workspace.Clock, _closing.Token);
        await SendNowAsync(parcel);
    }

    private async Task<DeliveryAnswer> SendNowAsync(SlackDelivery parcel)
    {
        var copies = Enumerable.Repeat(parcel, unrest.CopiesOf(parcel.Kind)).ToList();
        if (parcel.EventId is not null)
        {
            copies.AddRange(Enumerable.Range(0, unrest.Renamed).Select(_ => Rename(parcel)));
        }

        var answers = await Task.WhenAll(copies.Select(TryAsync));
        return answers.FirstOrDefault(answer => answer.Accepted) ?? answers[0];
    }

    private async Task<DeliveryAnswer> TryAsync(SlackDelivery parcel)
    {
        var answer = await TryOnceAsync(parcel, Attempt.First);
        if (!answer.Accepted && !answer.IsFinal && parcel.IsRetried)
        {
            _ = TryAgainAsync(parcel, answer);
        }

        return answer;
    }

    private async Task TryAgainAsync(SlackDelivery parcel, DeliveryAnswer answer)
    {
        foreach (var (index, delay) in RetryDelays.Index())
        {
            if (answer.Accepted || answer.IsFinal)
            {
                return;
            }

            await Task.Delay(delay, workspace.Clock, _closing.Token);
            answer = await TryOnceAsync(parcel, new Attempt(index + 1, answer.Failure));
        }
    }

    private async Task<DeliveryAnswer> TryOnceAsync(SlackDelivery parcel, Attempt attempt)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            var answer = await carrier.CarryAsync(parcel, attempt, _closing.Token);
            log.Add(new DeliveryRecord(parcel, attempt, answer));
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            workspace.Changes.Ring();
        }
    }

    private static SlackDelivery Rename(SlackDelivery parcel)
    {
        var body = parcel.Body.ToNode()!.AsObject();
        body["event_id"] = Ids.New("Ev");
        return parcel with { Body = body.ToElement() };
    }
}
