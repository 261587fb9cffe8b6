using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Outbox;

/// <summary>Finds out whether a parcel in doubt arrived.</summary>
internal sealed partial class OutboxDoubt(
    ISendCards sender, OutboxSettlement settlement, Pacing pacing, OutboxMetrics metrics, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<OutboxDoubt> logger)
{
    /// <summary>For so long it is looked for after the time in which it was to be said: what it caused is put right even then.</summary>
    private static readonly TimeSpan LooksOn = TimeSpan.FromDays(1);

    private DateTimeOffset Now => clock.GetUtcNow();

    public Task ResolveAsync(OutboxItem item) => item.Outbound.Parcel.WhenInDoubt switch
    {
        Doubt.SendAgain => settlement.ReturnAsync(item, OutboxState.Again, Now, countAttempt: false, item.Progress),
        Doubt.LookForIt => LookForItAsync(item),
        _ => GiveUpAsync(item, "it can be looked for nowhere"),
    };

    private async Task LookForItAsync(OutboxItem item)
    {
        var sighting = await LookAsync(item);
        metrics.Looked(sighting);
        switch (sighting)
        {
            case Sighting.Found(var channel, var ts):
                await settlement.DeliverAsync(item, channel, ts);
                break;

            case Sighting.NotYet(var progress):
                await settlement.LookOnAsync(item, progress);
                break;

            // Slack, or somebody on the way to it, may take longer than anybody waits for an answer.
            case Sighting.Absent when item.State is OutboxState.InDoubt:
                await settlement.ReturnAsync(item, OutboxState.Missed, Now + (2 * (sender.Patience + options.Value.DoubtGrace)), countAttempt: false);
                break;
            case Sighting.Absent:
                await settlement.ReturnAsync(item, OutboxState.Again, Now, countAttempt: false);
                break;
            case Sighting.Limited(var limitKey, var retryAfter):
                metrics.Waited(bySlack: true);
                pacing.Pause(limitKey, Now, retryAfter);
                await settlement.ReturnAsync(item, item.State, Now + retryAfter, countAttempt: false, item.Progress);
                break;
            case Sighting.Unclear(var reason) when Now < item.ExpiresAt + LooksOn:
                LooksAgain(item.Outbound.Purpose, reason);
                await settlement.ReturnAsync(item, item.State, Now + RetrySchedule.DelayAfter(item.Attempts + 1), progress: item.Progress);
                break;
            case Sighting.Unclear(var reason):
                await GiveUpAsync(item, reason);
                break;
            case Sighting.Unknowable(var reason):
                await GiveUpAsync(item, reason);
                break;
        }
    }

    private Task GiveUpAsync(OutboxItem item, string reason)
    {
        GivenUp(item.Outbound.Purpose, reason);
        return settlement.RefuseAsync(item, "unknown_outcome");
    }

    private async Task<Sighting> LookAsync(OutboxItem item)
    {
        try
        {
            return await sender.LookForAsync(item.Outbound.Installation, item.Id, item.Outbound.Parcel, item.Progress, CancellationToken.None);
        }
        catch (Exception ex)
        {
            // A look that breaks says nothing about the post, and must not stop the others.
            return new Sighting.Unclear($"{ex.GetType().Name} in {ex.TargetSite?.DeclaringType?.FullName ?? "an unknown place"}");
        }
    }

    [LoggerMessage(LogLevel.Warning, "It could not be seen whether a parcel ({Purpose}) arrived, and is looked for again: {Reason}.")]
    private partial void LooksAgain(string purpose, string reason);

    [LoggerMessage(LogLevel.Warning, "Whether a parcel ({Purpose}) arrived cannot be known, so it is not repeated: {Reason}.")]
    private partial void GivenUp(string purpose, string reason);
}
