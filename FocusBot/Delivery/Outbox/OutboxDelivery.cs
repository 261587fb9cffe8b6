using FocusBot.Conversations;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Outbox;

/// <summary>Carries one leased parcel to the workspace, or finds out whether it arrived, and settles what came of it.</summary>
internal sealed partial class OutboxDelivery(
    ISendCards sender, OutboxSettlement settlement, OutboxDoubt doubt, Pacing pacing, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    private static readonly TimeSpan PauseWhenDisconnected = TimeSpan.FromMinutes(5);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>When to look for what may have arrived: later than anything that was begun until now takes.</summary>
    public DateTimeOffset LookAt => Now + sender.Patience + options.Value.DoubtGrace;

    public IReadOnlyList<RateLimit> LimitsOf(OutboxItem errand) => errand.State switch
    {
        OutboxState.Waiting or OutboxState.Again when !errand.IsTooOld(Now) => sender.LimitsOf(errand.Outbound.Installation, errand.Outbound.Parcel),
        OutboxState.InDoubt or OutboxState.Missed => sender.LimitsOfLooking(errand.Outbound.Installation, errand.Outbound.Parcel),
        _ => [],
    };

    public Task RunAsync(OutboxItem errand) => errand.State switch
    {
        OutboxState.Waiting or OutboxState.Again when errand.IsTooOld(Now) => settlement.RefuseAsync(errand, "too_old"),
        OutboxState.Waiting or OutboxState.Again => SendAsync(errand),

        // A lease that ran out: its sender is gone or hangs.
        OutboxState.BeingSent => settlement.ReturnAsync(errand, OutboxState.InDoubt, LookAt),
        _ => doubt.ResolveAsync(errand),
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
            case SendOutcome.ReadOn page:
                await settlement.GoOnAsync(errand, page);
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
            case SendOutcome.Doubtful(var reason) when errand.Outbound.Parcel.WhenInDoubt is Doubt.SendAgain:
                NotSent(errand.Outbound.Purpose, reason);
                await settlement.ReturnAsync(errand, OutboxState.Again, AgainAt(errand), progress: errand.Progress);
                break;
            case SendOutcome.Doubtful(var reason):
                InDoubt(errand.Outbound.Purpose, reason);
                await settlement.ReturnAsync(errand, OutboxState.InDoubt, LookAt);
                break;
            case SendOutcome.Disconnected(var reason):
                Disconnected(errand.Outbound.Installation, reason);
                await settlement.WaitAsync(errand, Now + PauseWhenDisconnected, countAttempt: true);
                break;
        }
    }

    /// <summary>What changes something must not change it back after a later one has changed it.</summary>
    private DateTimeOffset AgainAt(OutboxItem errand)
    {
        var pause = Now + RetrySchedule.DelayAfter(errand.Attempts + 1);
        return errand.Outbound.Parcel is Parcel.Revision or Parcel.HomeView && pause < LookAt ? LookAt : pause;
    }

    private async Task<SendOutcome> AttemptAsync(OutboxItem errand)
    {
        try
        {
            return await sender.SendAsync(errand.Outbound.Installation, errand.Id, errand.ToSend, errand.Progress, CancellationToken.None);
        }
        catch (Exception ex)
        {
            // A parcel that breaks its sender must not stop the others: the log says where it broke. It may have broken over the answer to what has arrived.
            Broken(errand.Outbound.Purpose, ex.GetType().Name, ex.TargetSite?.DeclaringType?.FullName);
            return errand is { State: OutboxState.Waiting, Outbound.Parcel.WhenInDoubt: Doubt.LookForIt }
                ? new SendOutcome.Doubtful("broken_parcel")
                : new SendOutcome.Refused("broken_parcel");
        }
    }

    [LoggerMessage(LogLevel.Warning, "The workspace refused a parcel ({Purpose}): {Reason}.")]
    private partial void Refused(string purpose, string reason);

    [LoggerMessage(LogLevel.Warning, "A parcel ({Purpose}) is tried again later: {Reason}.")]
    private partial void NotSent(string purpose, string reason);

    [LoggerMessage(LogLevel.Warning, "It is not known whether a parcel ({Purpose}) arrived: {Reason}.")]
    private partial void InDoubt(string purpose, string reason);

    [LoggerMessage(LogLevel.Error, "The token of {Installation} no longer works ({Reason}): install the app again and set Slack:BotToken. What is to be said waits up to its time limit.")]
    private partial void Disconnected(InstallationId installation, string reason);

    [LoggerMessage(LogLevel.Error, "A parcel ({Purpose}) could not be put together: {Exception} in {Place}.")]
    private partial void Broken(string purpose, string exception, string? place);
}
