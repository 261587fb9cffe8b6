using FocusBot.Conversations;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Outbox;

/// <summary>Carries one leased parcel to the workspace, or finds out whether it arrived, and settles what came of it.</summary>
internal sealed partial class OutboxDelivery(
    ISendCards sender, OutboxSettlement settlement, Pacing pacing, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    private static readonly TimeSpan PauseWhenDisconnected = TimeSpan.FromMinutes(5);

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<RateLimit> LimitsOf(OutboxItem errand) => sender.LimitsOf(errand.Outbound.Installation, errand.Outbound.Parcel);

    public Task RunAsync(OutboxItem errand) => errand.State switch
    {
        OutboxState.Waiting when errand.IsTooOld(Now) => settlement.RefuseAsync(errand, "too_old"),
        OutboxState.Waiting => SendAsync(errand),

        // A lease that ran out: its sender is gone or hangs.
        OutboxState.BeingSent => settlement.DoubtAsync(errand, Now + options.Value.DoubtGrace),
        _ => ResolveDoubtAsync(errand),
    };

    private async Task SendAsync(OutboxItem errand)
    {
        switch (await AttemptAsync(errand))
        {
            case SendOutcome.Delivered(var channel, var ts):
                await settlement.DeliverAsync(errand, channel, ts);
                break;
            case SendOutcome.Read(var messages):
                await settlement.DeliverAsync(errand, messages);
                break;
            case SendOutcome.GroupRead(var members):
                await settlement.DeliverAsync(errand, members);
                break;
            case SendOutcome.PersonRead(var person):
                await settlement.DeliverAsync(errand, person);
                break;
            case SendOutcome.Refused(var reason):
                Refused(errand.Outbound.Purpose, reason);
                await settlement.RefuseAsync(errand, reason);
                break;
            case SendOutcome.Limited(var limitKey, var retryAfter):
                pacing.Pause(limitKey, Now, retryAfter);
                await settlement.WaitAsync(errand, Now + retryAfter, countAttempt: false);
                break;
            case SendOutcome.Failed(var reason):
                NotSent(errand.Outbound.Purpose, reason);
                await settlement.WaitAsync(errand, Now + RetrySchedule.DelayAfter(errand.Attempts + 1), countAttempt: true);
                break;
            case SendOutcome.Doubtful(var reason):
                InDoubt(errand.Outbound.Purpose, reason);
                await settlement.DoubtAsync(errand, Now + options.Value.DoubtGrace);
                break;
            case SendOutcome.Disconnected(var reason):
                Disconnected(errand.Outbound.Installation, reason);
                await settlement.WaitAsync(errand, Now + PauseWhenDisconnected, countAttempt: true);
                break;
        }
    }

    private async Task<SendOutcome> AttemptAsync(OutboxItem errand)
    {
        try
        {
            return await sender.SendAsync(errand.Outbound.Installation, errand.Id, errand.Outbound.Parcel, CancellationToken.None);
        }
        catch (Exception ex)
        {
            // A parcel that breaks its sender must not stop the others: it is refused, and the log says where it broke.
            Broken(errand.Outbound.Purpose, ex.GetType().Name, ex.TargetSite?.DeclaringType?.FullName);
            return new SendOutcome.Refused("broken_parcel");
        }
    }

    private Task ResolveDoubtAsync(OutboxItem errand) => errand.Outbound.Parcel.WhenInDoubt switch
    {
        Doubt.SendAgain => settlement.WaitAsync(errand, Now, countAttempt: false),
        Doubt.LookForIt => LookForItAsync(errand),
        _ => settlement.RefuseAsync(errand, "unknown_outcome"),
    };

    private async Task LookForItAsync(OutboxItem errand)
    {
        switch (await LookAsync(errand))
        {
            case Sighting.Found(var channel, var ts):
                await settlement.DeliverAsync(errand, channel, ts);
                break;
            case Sighting.Absent:
                await settlement.WaitAsync(errand, Now, countAttempt: false);
                break;
            case Sighting.Unknown(var retryAfter) when retryAfter is not null && !errand.IsTooOld(Now):
                await settlement.DoubtAsync(errand, Now + retryAfter.Value);
                break;
            default:
                await settlement.RefuseAsync(errand, "unknown_outcome");
                break;
        }
    }

    private async Task<Sighting> LookAsync(OutboxItem errand)
    {
        try
        {
            return await sender.LookForAsync(errand.Outbound.Installation, errand.Id, errand.Outbound.Parcel, CancellationToken.None);
        }
        catch (Exception ex)
        {
            // As above: what cannot be looked for is not repeated, and the others go on.
            Broken(errand.Outbound.Purpose, ex.GetType().Name, ex.TargetSite?.DeclaringType?.FullName);
            return new Sighting.Unknown(RetryAfter: null);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The workspace refused a parcel ({Purpose}): {Reason}.")]
    private partial void Refused(string purpose, string reason);

    [LoggerMessage(LogLevel.Warning, "A parcel ({Purpose}) was not sent and will be tried again: {Reason}.")]
    private partial void NotSent(string purpose, string reason);

    [LoggerMessage(LogLevel.Warning, "It is not known whether a parcel ({Purpose}) arrived: {Reason}.")]
    private partial void InDoubt(string purpose, string reason);

    [LoggerMessage(LogLevel.Error, "The token of {Installation} no longer works ({Reason}): install the app again and set Slack:BotToken. What is to be said waits up to its time limit.")]
    private partial void Disconnected(InstallationId installation, string reason);

    [LoggerMessage(LogLevel.Error, "A parcel ({Purpose}) could not be put together: {Exception} in {Place}.")]
    private partial void Broken(string purpose, string exception, string? place);
}
