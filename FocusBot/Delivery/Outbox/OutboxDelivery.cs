using System.Diagnostics;
using FocusBot.Conversations;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Tracing;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Outbox;

/// <summary>Carries one leased parcel to the workspace, or finds out whether it arrived, and settles what came of it.</summary>
internal sealed partial class OutboxDelivery(
    ISendCards sender, OutboxSettlement settlement, OutboxDoubt doubt, Pacing pacing, OutboxMetrics metrics, IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    private static readonly TimeSpan PauseWhenDisconnected = TimeSpan.FromMinutes(5);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>When to look for what may have arrived: later than anything that was begun until now takes.</summary>
    public DateTimeOffset LookAt => Now + sender.Patience + options.Value.DoubtGrace;

    public IReadOnlyList<RateLimit> LimitsOf(OutboxItem item) => item.State switch
    {
        OutboxState.Waiting or OutboxState.Again when !item.IsTooOld(Now) => sender.LimitsOf(item.Outbound.Installation, item.Outbound.Parcel),
        OutboxState.InDoubt or OutboxState.Missed => sender.LimitsOfLooking(item.Outbound.Installation, item.Outbound.Parcel),
        _ => [],
    };

    public async Task RunAsync(OutboxItem item)
    {
        using var activity = Traces.TakeUp(
            item.State is OutboxState.InDoubt or OutboxState.Missed ? "look for" : "delivery", OutboxMetrics.KindOf(item.Outbound.Parcel), item.Trace, ActivityKind.Producer);
        activity?.SetTag(Traces.Attempt, item.Attempts + 1);
        await TakeUpAsync(item);
    }

    private Task TakeUpAsync(OutboxItem item) => item.State switch
    {
        OutboxState.Waiting or OutboxState.Again when item.IsTooOld(Now) => DropAsync(item),
        OutboxState.Waiting or OutboxState.Again => SendAsync(item),

        // A lease that ran out: its sender is gone or hangs.
        OutboxState.BeingSent => settlement.ReturnAsync(item, OutboxState.InDoubt, LookAt),
        _ => doubt.ResolveAsync(item),
    };

    private Task DropAsync(OutboxItem item)
    {
        metrics.Sent(item.Outbound.Parcel, OutboxMetrics.TooOld);
        return settlement.RefuseAsync(item, OutboxMetrics.TooOld);
    }

    private async Task SendAsync(OutboxItem item)
    {
        var outcome = await AttemptAsync(item);
        metrics.Sent(item.Outbound.Parcel, outcome);
        Activity.Current?.SetTag(Traces.Outcome, OutboxMetrics.WordOf(outcome));
        switch (outcome)
        {
            case SendOutcome.Delivered(var channel, var ts):
                await settlement.DeliverAsync(item, channel, ts);
                break;
            case SendOutcome.Read(var messages):
                await settlement.DeliverAsync(item, messages);
                break;
            case SendOutcome.ReadOn page:
                await settlement.GoOnAsync(item, page);
                break;
            case SendOutcome.GroupRead(var members):
                await settlement.DeliverAsync(item, members);
                break;
            case SendOutcome.HuddleRead(var huddle):
                await settlement.DeliverAsync(item, huddle);
                break;
            case SendOutcome.PersonRead(var person):
                await settlement.DeliverAsync(item, person);
                break;
            case SendOutcome.Refused(var reason):
                Refused(item.Outbound.Purpose, reason);
                await settlement.RefuseAsync(item, reason);
                break;
            case SendOutcome.Limited(var limitKey, var retryAfter):
                metrics.Waited(bySlack: true);
                pacing.Pause(limitKey, Now, retryAfter);
                await settlement.WaitAsync(item, Now + retryAfter, countAttempt: false);
                break;
            case SendOutcome.Failed(var reason):
                NotSent(item.Outbound.Purpose, reason);
                await settlement.WaitAsync(item, Now + RetrySchedule.DelayAfter(item.Attempts + 1), countAttempt: true);
                break;
            case SendOutcome.Doubtful(var reason) when item.Outbound.Parcel.WhenInDoubt is Doubt.SendAgain:
                NotSent(item.Outbound.Purpose, reason);
                await settlement.ReturnAsync(item, OutboxState.Again, AgainAt(item), progress: item.Progress);
                break;
            case SendOutcome.Doubtful(var reason):
                InDoubt(item.Outbound.Purpose, reason);
                await settlement.ReturnAsync(item, OutboxState.InDoubt, LookAt);
                break;
            case SendOutcome.Disconnected(var reason):
                Disconnected(item.Outbound.Installation, reason);
                await settlement.WaitAsync(item, Now + PauseWhenDisconnected, countAttempt: true);
                break;
        }
    }

    /// <summary>What changes something must not change it back after a later one has changed it.</summary>
    private DateTimeOffset AgainAt(OutboxItem item)
    {
        var pause = Now + RetrySchedule.DelayAfter(item.Attempts + 1);
        return item.Outbound.Parcel is Parcel.Revision or Parcel.HomeView && pause < LookAt ? LookAt : pause;
    }

    private async Task<SendOutcome> AttemptAsync(OutboxItem item)
    {
        try
        {
            return await sender.SendAsync(item.Outbound.Installation, item.Id, item.ToSend, item.Progress, CancellationToken.None);
        }
        catch (Exception ex)
        {
            // A parcel that breaks its sender must not stop the others: the log says where it broke. It may have broken over the answer to what has arrived.
            Broken(item.Outbound.Purpose, ex.GetType().Name, ex.TargetSite?.DeclaringType?.FullName);
            return item is { State: OutboxState.Waiting, Outbound.Parcel.WhenInDoubt: Doubt.LookForIt }
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

    [LoggerMessage(LogLevel.Error, "The token of {Installation} no longer works ({Reason}): install the app again and set Slack:BotToken, unless workspaces install it by themselves. What is to be said waits up to its time limit.")]
    private partial void Disconnected(InstallationId installation, string reason);

    [LoggerMessage(LogLevel.Error, "A parcel ({Purpose}) could not be put together: {Exception} in {Place}.")]
    private partial void Broken(string purpose, string exception, string? place);
}
