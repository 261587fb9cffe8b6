using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;

namespace FocusBot.Delivery;

/// <summary>Reads what stands in the inbox: the workspace's own events through <see cref="IReadEvents"/>, FocusBot's reports itself.</summary>
internal sealed class ReadArrivals(IReadEvents events)
{
    /// <returns><see langword="null"/> for what nobody cares about.</returns>
    /// <exception cref="UnreadableArrivalException">It cannot be read, now or later.</exception>
    public object? Read(InboxStore.Stored stored) => (ArrivalKind)stored.Kind switch
    {
        ArrivalKind.Report => ReportOf(stored.Body),
        var kind => events.Read(kind, stored.Body),
    };

    public static Arrival ToArrival(Report report, string parcelId) => new(
        report.Installation, $"report/{parcelId}", $"report/{parcelId}", ArrivalKind.Report, JsonSerializer.SerializeToUtf8Bytes(report, DeliveryJson.Default.Report));

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

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)])]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Parcel))]
internal sealed partial class DeliveryJson : JsonSerializerContext;

/// <summary>A ts is a string in every JSON: as a number it would lose its last digits.</summary>
internal sealed class MessageTsJson : JsonConverter<MessageTs>
{
    public override MessageTs Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MessageTs.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, MessageTs value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
