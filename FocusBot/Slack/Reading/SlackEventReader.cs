using System.Text.Json;
using FocusBot.Conversations;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.Reading;

/// <summary>Reads what Slack delivered. The door and the inbox read with the same eyes, so what was let in can be read again.</summary>
internal sealed class SlackEventReader : IReadEvents
{
    public ConversationEvent? Read(ArrivalKind kind, ReadOnlyMemory<byte> body)
    {
        using var json = WireJson.Parse(body);
        return Read(kind, json.RootElement)?.Happened;
    }

    /// <returns><see langword="null"/> for what FocusBot does not care about.</returns>
    public static Understood? Read(ArrivalKind kind, JsonElement root) => kind switch
    {
        ArrivalKind.Event => EventReading.Of(root),
        ArrivalKind.Command => CommandReading.Of(root),
        ArrivalKind.Interaction => InteractionReading.Of(root),
        _ => throw new UnreadableArrivalException("It is nothing that Slack delivers."),
    };
}
