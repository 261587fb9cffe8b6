using System.Runtime.InteropServices;
using System.Text.Json;
using FocusBot.Delivery.Parcels;
using FocusBot.Slack.Json;

namespace FocusBot.Slack.SocketMode;

/// <summary>One message of Slack's on a socket. A closed set.</summary>
internal abstract record SocketFrame
{
    private SocketFrame() { }

    /// <param name="Connections">How many sockets this app has open, everywhere.</param>
    public sealed record Hello(long Connections) : SocketFrame;

    /// <param name="AnswersInside">Whether the acknowledgement itself can carry an answer.</param>
    /// <param name="RetryAttempt">0 for the first delivery.</param>
    public sealed record Envelope(string Id, ArrivalKind Kind, bool AnswersInside, byte[] Payload) : SocketFrame
    {
        public long RetryAttempt { get; init; }

        public string? RetryReason { get; init; }
    }

    /// <summary>This socket is about to be closed.</summary>
    public sealed record Disconnect(SocketEnd Why) : SocketFrame;

    /// <summary>Nothing is to be done about it, but Slack delivers it again until it is acknowledged.</summary>
    /// <param name="Id">Absent when there is none to be found.</param>
    /// <param name="Reason">Why it cannot be read, without quoting it; absent for something that Slack may have added lately.</param>
    public sealed record Dropped(string? Id, string? Reason) : SocketFrame;

    /// <summary>It never throws, whatever came.</summary>
    public static SocketFrame Read(SocketMessage message)
    {
        try
        {
            return message.IsWhole ? ReadWhole(message.Bytes) : new Dropped(EnvelopeIdRule.FindIn(message.Bytes.Span), "It is too long, or no text.");
        }
        catch (Exception ex)
        {
            return new Dropped(EnvelopeIdRule.FindIn(message.Bytes.Span), ex is UnreadableArrivalException ? ex.Message : ex.GetType().Name);
        }
    }

    private static SocketFrame ReadWhole(ReadOnlyMemory<byte> utf8)
    {
        using var json = WireJson.Parse(utf8);
        var root = json.RootElement;
        return root.RequiredText("type"u8) switch
        {
            "hello" => new Hello(root.Number("num_connections"u8) ?? 1),
            "disconnect" => new Disconnect(EndOf(root.Text("reason"u8))),
            "events_api" => EnvelopeOf(root, ArrivalKind.Event),
            "slash_commands" => EnvelopeOf(root, ArrivalKind.Command),
            "interactive" => EnvelopeOf(root, ArrivalKind.Interaction),
            _ => new Dropped(root.Text("envelope_id"u8), Reason: null),
        };
    }

    /// <remarks>A reason that is not known asks for a new socket, as most do.</remarks>
    private static SocketEnd EndOf(string? reason) => reason switch
    {
        "link_disabled" => SocketEnd.SwitchedOff,
        "too_many_websockets" => SocketEnd.TooMany,
        _ => SocketEnd.RefreshAsked,
    };

    private static Envelope EnvelopeOf(JsonElement root, ArrivalKind kind) => new(
        root.RequiredText("envelope_id"u8),
        kind,
        root.Flag("accepts_response_payload"u8),
        JsonMarshal.GetRawUtf8Value(root.RequiredChild("payload"u8)).ToArray())
    {
        RetryAttempt = root.Number("retry_attempt"u8) ?? 0,
        RetryReason = root.Text("retry_reason"u8),
    };
}
