using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;

namespace FocusBot.Delivery.Inbox;

/// <summary>Reads what stands in the inbox: the workspace's own events through <see cref="IReadEvents"/>, FocusBot's reports itself.</summary>
/// <param name="whose">Absent where nothing comes from outside.</param>
internal sealed class ReadArrivals(IReadEvents events, IKnowInstallations? whose = null)
{
    /// <returns><see langword="null"/> for what nobody cares about, and for what is another installation's.</returns>
    /// <exception cref="UnreadableArrivalException">It cannot be read, now or later.</exception>
    /// <exception cref="NotKnownYetException">It cannot be known yet whose it is.</exception>
    public async Task<object?> ReadAsync(InboxStore.Stored stored) => stored.Kind switch
    {
        ArrivalKind.Report => ReportOf(stored.Body),
        var kind => await OwnAsync(kind, events.Read(kind, stored.Body)),
    };

    /// <remarks>Word of an uninstallation removes what is that installation's, whosever it is and though the token may tell nothing any more.</remarks>
    private async Task<object?> OwnAsync(ArrivalKind kind, ConversationEvent? happened) => happened is null || whose is null
        ? happened
        : await whose.OwnerOfAsync(kind, happened.Installation, somebodyWaits: false) switch
        {
            (Ownership.Ours, var own) => happened.As(own),
            _ when happened is ConversationEvent.Uninstalled => happened,
            (Ownership.Foreign, _) => null,
            _ => throw new NotKnownYetException(),
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
