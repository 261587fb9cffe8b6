using System.Text.Json;
using System.Text.Json.Serialization;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Sending;

/// <summary>Where the next page of a thread or a channel begins. It holds nothing that people wrote.</summary>
internal sealed record PagePlace
{
    public static PagePlace Beginning { get; } = new();

    /// <summary>Slack's own word for the next page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Nothing before this message is read.</summary>
    public MessageTs? From { get; init; }

    /// <summary>The newest message that is known of.</summary>
    public MessageTs? Newest { get; init; }

    /// <summary>The last message that was read: whoever loses the cursor goes on from there.</summary>
    public MessageTs? Last { get; init; }

    public int Pages { get; init; }

    /// <summary>Pages since it was last decided from where to read.</summary>
    public int PagesFromThere { get; init; }

    public WantedPage Wanted(int size) => new(size, Cursor, From);

    /// <returns>The beginning when it was written by another FocusBot.</returns>
    public static PagePlace Read(string? progress)
    {
        try
        {
            return progress is null ? Beginning : JsonSerializer.Deserialize(progress, PagePlaceJson.Default.PagePlace) ?? Beginning;
        }
        catch (Exception ex) when (ex is JsonException or FormatException)
        {
            return Beginning;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, PagePlaceJson.Default.PagePlace);
}

[JsonSourceGenerationOptions(Converters = [typeof(MessageTsJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PagePlace))]
internal sealed partial class PagePlaceJson : JsonSerializerContext;
