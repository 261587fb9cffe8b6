using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;

namespace FocusBot.Delivery.Parcels;

/// <summary>How parcels and reports are written down. Names and shapes are stored: a change needs a migration.</summary>
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
