using System.Diagnostics;
using FocusBot.Conversations;
using FocusBot.Delivery.Loops;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Tracing;
using FocusBot.Storage;
using Microsoft.Extensions.Options;

namespace FocusBot.Delivery.Inbox;

/// <summary>One arrival's turn: read it, prepare what takes time, let its handlers work, and store all of it together with its removal from the inbox.</summary>
internal sealed partial class ArrivalHandling(
    Database database, ReadArrivals arrivals, Preparations preparations, HandlerTransaction turns, InboxMetrics metrics, IOptions<DeliveryOptions> options, ILogger<ArrivalHandling> logger)
{
    /// <summary>So long an arrival waits of which it is not known whose it is.</summary>
    private static readonly TimeSpan UntilKnown = TimeSpan.FromSeconds(5);

    public async Task TakeAsync(InboxStore.Stored stored)
    {
        var since = metrics.Now;
        using var turn = Traces.TakeUp("turn", Label.Of(stored.Kind), stored.Trace);
        var outcome = await HandleAsync(stored);
        metrics.Took(stored.Kind, outcome, since);
        turn?.SetTag(Traces.Outcome, Label.Of(outcome)).SetTag(Traces.Attempt, stored.Attempts + 1)
            .SetStatus(outcome is TurnOutcome.Postponed or TurnOutcome.Parked ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    private async Task<TurnOutcome> HandleAsync(InboxStore.Stored stored)
    {
        try
        {
            var happened = await arrivals.ReadAsync(stored);
            var prepared = happened is null ? [] : await preparations.PrepareAsync(happened, CancellationToken.None);
            return !await turns.TakeAsync(stored, happened, prepared) ? TurnOutcome.Repeated : happened is null ? TurnOutcome.Ignored : TurnOutcome.Handled;
        }
        catch (UnreadableArrivalException ex)
        {
            return await ParkAsync(stored, ex.Message);
        }
        catch (NotKnownYetException)
        {
            await database.WriteAsync(session => InboxStore.WaitAsync(session, stored.Id, turns.Now + UntilKnown));
            return TurnOutcome.NotKnownYet;
        }
        catch (Exception ex) when (ex is not StorageException)
        {
            // The one place that takes every exception: an event that breaks its handler must not stop the others.
            return await PostponeAsync(stored, ex);
        }
    }

    private async Task<TurnOutcome> PostponeAsync(InboxStore.Stored stored, Exception failure)
    {
        var attempt = stored.Attempts + 1;
        var reason = Reason(failure);
        if (attempt >= options.Value.Attempts)
        {
            return await ParkAsync(stored, reason);
        }

        Failed(stored.EventId, attempt, reason);
        var dueAt = turns.Now + RetrySchedule.DelayAfter(attempt);
        await database.WriteAsync(session => InboxStore.PostponeAsync(session, stored.Id, dueAt));
        return TurnOutcome.Postponed;
    }

    private async Task<TurnOutcome> ParkAsync(InboxStore.Stored stored, string reason)
    {
        Parked(stored.EventId, reason);
        await database.WriteAsync(session => InboxStore.ParkAsync(session, stored, reason, turns.Now));
        return TurnOutcome.Parked;
    }

    /// <summary>Where it broke. Never the exception's message, which may hold what people wrote.</summary>
    private static string Reason(Exception failure) =>
        $"{failure.GetType().Name} in {failure.TargetSite?.DeclaringType?.FullName ?? "an unknown place"}";

    [LoggerMessage(LogLevel.Warning, "Event {EventId} could not be handled at attempt {Attempt}: {Reason}.")]
    private partial void Failed(string eventId, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "Event {EventId} is parked: {Reason}. 'doctor' lists what is parked.")]
    private partial void Parked(string eventId, string reason);
}
