using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Inbox;

/// <summary>Reads what stands in the inbox: the workspace's own events through <see cref="IReadEvents"/>, FocusBot's reports itself.</summary>
internal sealed class ReadArrivals(IReadEvents events)
{
    /// <returns><see langword="null"/> for what nobody cares about.</returns>
    /// <exception cref="UnreadableArrivalException">It cannot be read, now or later.</exception>
    public object? Read(InboxStore.Stored stored) => stored.Kind switch
    {
        ArrivalKind.Report => ReportOf(stored.Body),
        var kind => events.Read(kind, stored.Body),
    };

    /// <param name="part">Tells the parts of a report apart that comes in several.</param>
    public static Arrival ToArrival(Report report, string parcelId, Guid? part = null) => new(
        report.Installation,
        part is { } one ? $"report/{parcelId}/{one:N}" : $"report/{parcelId}",
        $"report/{parcelId}",
        ArrivalKind.Report,
        JsonSerializer.SerializeToUtf8Bytes(report, DeliveryJson.Default.Report));

    private static Report ReportOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DeliveryJson.Default.Report) ?? throw new UnreadableArrivalException("A report is null.");
        }
        catch (JsonException)
        {
            throw new UnreadableArrivalException("A report is not the JSON of a report.");
        }
    }
}
