using System.Net.Http.Headers;
using System.Text.Json;
using FocusBot.Playground.Wire;

namespace FocusBot.Playground.Outgoing;

/// <summary>How each kind of delivery looks as a request.</summary>
internal static class HttpBody
{
    public static string PathOf(SlackDelivery parcel) => parcel.Kind switch
    {
        SlackDeliveryKind.Event => "/slack/event",
        SlackDeliveryKind.Command => "/slack/command",
        _ => parcel.Type is "block_suggestion" ? "/slack/options" : "/slack/action",
    };

    public static HttpContent Of(SlackDelivery parcel) => parcel.Kind switch
    {
        SlackDeliveryKind.Event => new StringContent(parcel.Body.GetRawText(), new MediaTypeHeaderValue("application/json")),
        SlackDeliveryKind.Command => new FormUrlEncodedContent(Fields(parcel.Body)),
        _ => new FormUrlEncodedContent([KeyValuePair.Create("payload", parcel.Body.GetRawText())]),
    };

    private static IEnumerable<KeyValuePair<string, string>> Fields(JsonElement body) =>
        body.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, body.Text(field.Name) ?? ""));
}
