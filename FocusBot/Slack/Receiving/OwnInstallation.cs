using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Reading;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Receiving;

/// <summary>The installation whose token FocusBot has, as Slack says. It is asked once, by whoever needs it first.</summary>
internal sealed class OwnInstallation(SlackApi api, ReceivingMetrics metrics, TimeProvider clock) : IKnowInstallations
{
    /// <summary>Somebody may be waiting, and Slack gives them three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5), Pause = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private Task<InstallationId?> _asking = Task.FromResult<InstallationId?>(null);
    private long? _askedAt;

    private InstallationId? Known => Volatile.Read(ref _asking) is { IsCompletedSuccessfully: true, Result: { } own } ? own : null;

    public async Task<Owner> OwnerOfAsync(ArrivalKind kind, InstallationId delivered, bool somebodyWaits)
    {
        // Every delivery passes here, and after the first it is known.
        var owner = OwnershipRule.OwnerOf(kind, delivered, Known ?? await AnswerAsync(AskAsync(), somebodyWaits));
        if (owner.Ownership is Ownership.Foreign)
        {
            metrics.Foreign();
        }

        return owner;
    }

    /// <summary>What was learned once stays; what was not is asked again after a pause, and by one at a time.</summary>
    private Task<InstallationId?> AskAsync()
    {
        lock (_gate)
        {
            if (_asking.IsCompleted && Known is null && (_askedAt is not { } before || clock.GetElapsedTime(before) >= Pause))
            {
                (_asking, _askedAt) = (LearnAsync(), clock.GetTimestamp());
            }

            return _asking;
        }
    }

    private async Task<InstallationId?> LearnAsync() => await api.TestTokenAsync(CancellationToken.None) is SlackResult.Ok(var said) ? InstallationReading.OfToken(said) : null;

    private async Task<InstallationId?> AnswerAsync(Task<InstallationId?> asking, bool somebodyWaits)
    {
        await ((Task)asking).WaitAsync(somebodyWaits ? Patience : Timeout.InfiniteTimeSpan, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return asking.IsCompletedSuccessfully ? await asking : null;
    }
}
