using System.Text;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;

namespace FocusBot.Slack.Receiving;

/// <summary>Takes in what Slack delivers, whichever road it came by: read it, put it on disk, acknowledge it.</summary>
internal sealed partial class Reception(StoreArrival store, AtOnce atOnce, ReceivingMetrics metrics, ILogger<Reception> logger)
{
    public Task<Acknowledgement> TakeEventAsync(ReadOnlyMemory<byte> body)
    {
        try
        {
            var (acknowledgement, arrival) = ReadEvent(body);
            return arrival is null ? Task.FromResult(acknowledgement) : StoreAsync(arrival);
        }
        catch (UnreadableArrivalException ex)
        {
            return Task.FromResult(Unreadable(ArrivalKind.Event, ex));
        }
    }

    /// <param name="answersInside">Whether the acknowledgement itself can carry an answer.</param>
    public async Task<Acknowledgement> TakeInteractionAsync(ArrivalKind kind, ReadOnlyMemory<byte> body, bool answersInside)
    {
        try
        {
            using var json = WireJson.Parse(body);
            return SlackEventReader.Read(kind, json.RootElement) is not { } understood
                ? Acknowledgement.Taken
                : await atOnce.AnswerAsync(understood, answersInside) ?? await StoreAsync(understood.ToArrival(kind, body));
        }
        catch (UnreadableArrivalException ex)
        {
            return Unreadable(kind, ex);
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

    private Acknowledgement Unreadable(ArrivalKind kind, UnreadableArrivalException ex)
    {
        Refused(kind, ex.Message);
        return Acknowledgement.Unreadable;
    }

    [LoggerMessage(LogLevel.Warning, "Slack delivered too much for its limits and dropped events of {Team} in the minute that began at {Minute} (Unix time).")]
    private partial void RateLimited(string? team, long minute);

    [LoggerMessage(LogLevel.Warning, "Refused a delivery of the kind {Kind} that cannot be read. {Reason}")]
    private partial void Refused(ArrivalKind kind, string reason);

    [LoggerMessage(LogLevel.Error, "A delivery of the kind {Kind} could not be stored and was not acknowledged. {Reason}")]
    private partial void NotStored(ArrivalKind kind, string reason);
}
