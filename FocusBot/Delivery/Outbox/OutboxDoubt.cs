using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Outbox;

/// <summary>Finds out whether a parcel arrived of which that is not known.</summary>
internal sealed partial class OutboxDoubt(
    ISendCards sender, OutboxSettlement settlement, Pacing pacing, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<OutboxDoubt> logger)
{
    /// <summary>For so long it is looked for after the time in which it was to be said: what it caused is put right even then.</summary>
    private static readonly TimeSpan LooksOn = TimeSpan.FromDays(1);

    private DateTimeOffset Now => clock.GetUtcNow();

    public Task ResolveAsync(OutboxItem errand) => errand.Outbound.Parcel.WhenInDoubt switch
    {
        Doubt.SendAgain => settlement.ReturnAsync(errand, OutboxState.Again, Now, countAttempt: false, errand.Progress),
        Doubt.LookForIt => LookForItAsync(errand),
        _ => GiveUpAsync(errand, "it can be looked for nowhere"),
    };

    private async Task LookForItAsync(OutboxItem errand)
    {
        switch (await LookAsync(errand))
        {
            case Sighting.Found(var channel, var ts):
                await settlement.DeliverAsync(errand, channel, ts);
                break;

            case Sighting.NotYet(var progress):
                await settlement.LookOnAsync(errand, progress);
                break;

            // Slack, or somebody on the way to it, may take longer than anybody waits for an answer.
            case Sighting.Absent when errand.State is OutboxState.InDoubt:
                await settlement.ReturnAsync(errand, OutboxState.Missed, Now + (2 * (sender.Patience + options.Value.DoubtGrace)), countAttempt: false);
                break;
            case Sighting.Absent:
                await settlement.ReturnAsync(errand, OutboxState.Again, Now, countAttempt: false);
                break;
            case Sighting.Limited(var limitKey, var retryAfter):
                pacing.Pause(limitKey, Now, retryAfter);
                await settlement.ReturnAsync(errand, errand.State, Now + retryAfter, countAttempt: false, errand.Progress);
                break;
            case Sighting.Unclear(var reason) when Now < errand.ExpiresAt + LooksOn:
                LooksAgain(errand.Outbound.Purpose, reason);
                await settlement.ReturnAsync(errand, errand.State, Now + RetrySchedule.DelayAfter(errand.Attempts + 1), progress: errand.Progress);
                break;
            case Sighting.Unclear(var reason):
                await GiveUpAsync(errand, reason);
                break;
            case Sighting.Unknowable(var reason):
                await GiveUpAsync(errand, reason);
                break;
        }
    }

    private Task GiveUpAsync(OutboxItem errand, string reason)
    {
        GivenUp(errand.Outbound.Purpose, reason);
        return settlement.RefuseAsync(errand, "unknown_outcome");
    }

    private async Task<Sighting> LookAsync(OutboxItem errand)
    {
        try
        {
            return await sender.LookForAsync(errand.Outbound.Installation, errand.Id, errand.Outbound.Parcel, errand.Progress, CancellationToken.None);
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
