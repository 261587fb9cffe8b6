using System.Diagnostics;
using System.Text;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Delivery.Tracing;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;

namespace FocusBot.Slack.Receiving;

/// <summary>Takes in what Slack delivers, whichever road it came by: read it, put it on disk, acknowledge it.</summary>
/// <remarks>It never throws, whatever was delivered: what cannot be read is counted, logged without its content and dropped, or Slack would deliver it again and again.</remarks>
internal sealed partial class Reception(
    StoreArrival store, AtOnce atOnce, IKnowInstallations installations, ReceivingMetrics metrics, ILogger<Reception> logger)
{
    public async Task<Acknowledgement> TakeEventAsync(ReadOnlyMemory<byte> body)
    {
        var since = metrics.Now;
        using var arrival = Begin(ArrivalKind.Event);
        return Told(ArrivalKind.Event, await ReadAndStoreAsync(body), since, arrival);
    }

    /// <param name="answersInside">Whether the acknowledgement itself can carry an answer.</param>
    public async Task<Acknowledgement> TakeInteractionAsync(ArrivalKind kind, ReadOnlyMemory<byte> body, bool answersInside)
    {
        var since = metrics.Now;
        using var arrival = Begin(kind);
        return Told(kind, await ReadAndAnswerAsync(kind, body, answersInside), since, arrival);
    }

    private static Activity? Begin(ArrivalKind kind) => Traces.Begin("arrival", Label.Of(kind), ActivityKind.Server);

    private Acknowledgement Told(ArrivalKind kind, Acknowledgement acknowledgement, long since, Activity? arrival)
    {
        metrics.Acknowledged(kind, acknowledgement.Kind, since);
        arrival?.SetTag(Traces.Outcome, Label.Of(acknowledgement.Kind));
        return acknowledgement;
    }

    private Task<Acknowledgement> ReadAndStoreAsync(ReadOnlyMemory<byte> body)
    {
        try
        {
            var (acknowledgement, arrival) = ReadEvent(LoneSurrogates.Replaced(body));
            return arrival is null ? Task.FromResult(acknowledgement) : StoreOwnAsync(arrival);
        }
        catch (Exception ex)
        {
            return Task.FromResult(Unreadable(ArrivalKind.Event, ex));
        }
    }

    private async Task<Acknowledgement> ReadAndAnswerAsync(ArrivalKind kind, ReadOnlyMemory<byte> body, bool answersInside)
    {
        Understood? understood;
        try
        {
            using var json = WireJson.Parse(body);
            understood = SlackEventReader.Read(kind, json.RootElement);
        }
        catch (Exception ex)
        {
            return Unreadable(kind, ex);
        }

        return understood is null ? Acknowledgement.Taken : await TakeOwnAsync(kind, understood, body, answersInside);
    }

    private async Task<Acknowledgement> TakeOwnAsync(ArrivalKind kind, Understood understood, ReadOnlyMemory<byte> body, bool answersInside)
    {
        var owner = await installations.OwnerOfAsync(kind, understood.Happened.Installation, somebodyWaits: true);
        var own = understood with { Happened = understood.Happened.As(owner.Installation) };
        return owner.Ownership switch
        {
            Ownership.Foreign => Foreign(),
            Ownership.Unknown when own.Happened is ConversationEvent.OptionsAsked => Acknowledgement.NoOptions,
            Ownership.Unknown when own.Happened is ConversationEvent.CommandGiven or ConversationEvent.FormSubmitted => NotKnownYet(kind),
            Ownership.Unknown => await StoreAsync(own.ToArrival(kind, body)),
            _ => await AnswerAsync(own, answersInside) ?? await StoreAsync(own.ToArrival(kind, body)),
        };
    }

    private async Task<Acknowledgement?> AnswerAsync(Understood understood, bool answersInside)
    {
        try
        {
            return await atOnce.AnswerAsync(understood, answersInside);
        }
        catch (Exception ex)
        {
            // What the person sent is not lost by it: it is kept, and handled with as many tries as any event. A menu is asked for again by itself.
            NotAnswered(Place(ex));
            return understood.Happened is ConversationEvent.OptionsAsked ? Acknowledgement.NoOptions : null;
        }
    }

    /// <returns>With an arrival when there is something to store: then that decides about the acknowledgement.</returns>
    private (Acknowledgement Acknowledgement, Arrival? Arrival) ReadEvent(ReadOnlyMemory<byte> body)
    {
        using var json = WireJson.Parse(body);
        var root = json.RootElement;
        switch (root.RequiredText("type"u8))
        {
            case "event_callback":
                return (Acknowledgement.Taken, EventReading.Of(root)?.ToArrival(ArrivalKind.Event, Redaction.Of(root, body)));
            case "url_verification":
                return (new(AcknowledgementKind.Challenged, Encoding.UTF8.GetBytes(root.RequiredText("challenge"u8))), null);
            case "app_rate_limited":
                metrics.RateLimited();
                RateLimited(root.Id("team_id"u8), root.Number("minute_rate_limited"u8) ?? 0);
                return (Acknowledgement.Taken, null);
            default:
                return (Acknowledgement.Taken, null);
        }
    }

    /// <summary>While it isn’t known whose an event is, it’s kept: Slack gives up delivering it after a while.</summary>
    private async Task<Acknowledgement> StoreOwnAsync(Arrival arrival)
    {
        var owner = await installations.OwnerOfAsync(arrival.Kind, arrival.Installation, somebodyWaits: true);
        return owner.Ownership is Ownership.Foreign ? Foreign() : await StoreAsync(owner.Installation == arrival.Installation ? arrival : arrival with { Installation = owner.Installation });
    }

    private async Task<Acknowledgement> StoreAsync(Arrival arrival)
    {
        try
        {
            // Once it is on its way to the disk it stays there, even when the caller has hung up.
            await store(arrival, CancellationToken.None);
            return Acknowledgement.Taken;
        }
        catch (NotStoredException ex)
        {
            NotStored(arrival.Kind, ex.Message);
            return Acknowledgement.NotStored;
        }
    }

    private Acknowledgement Foreign()
    {
        AnothersDelivery();
        return Acknowledgement.Taken;
    }

    /// <summary>What is typed behind some words, or into some forms, is never stored, so whoever waits sees that it did not work.</summary>
    private Acknowledgement NotKnownYet(ArrivalKind kind)
    {
        NotStored(kind, "Slack has not said yet which workspace the bot's token is of.");
        return Acknowledgement.NotStored;
    }

    private Acknowledgement Unreadable(ArrivalKind kind, Exception ex)
    {
        metrics.Unreadable(kind);
        Refused(kind, ex is UnreadableArrivalException ? ex.Message : Place(ex));
        return Acknowledgement.Unreadable;
    }

    /// <summary>Where it broke. Never the exception's message, which may hold what people wrote.</summary>
    private static string Place(Exception ex) => $"{ex.GetType().Name} in {ex.TargetSite?.DeclaringType?.FullName ?? "an unknown place"}.";

    [LoggerMessage(LogLevel.Warning, "Slack delivered too much for its limits and dropped events of {Team} in the minute that began at {Minute} (Unix time).")]
    private partial void RateLimited(string? team, long minute);

    [LoggerMessage(LogLevel.Warning, "Something came in of a workspace for which this FocusBot has no token. It was acknowledged and dropped.")]
    private partial void AnothersDelivery();

    [LoggerMessage(LogLevel.Warning, "Refused a delivery of the kind {Kind} that cannot be read. {Reason}")]
    private partial void Refused(ArrivalKind kind, string reason);

    [LoggerMessage(LogLevel.Error, "An interaction broke what answers at once, which is a bug. {Place}")]
    private partial void NotAnswered(string place);

    [LoggerMessage(LogLevel.Error, "A delivery of the kind {Kind} could not be stored and was not acknowledged. {Reason}")]
    private partial void NotStored(ArrivalKind kind, string reason);
}
