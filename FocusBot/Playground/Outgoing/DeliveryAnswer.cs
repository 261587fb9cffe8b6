using System.Net;

namespace FocusBot.Playground.Outgoing;

/// <summary>What the app said to one attempt. <see cref="Failure"/> is null when it accepted.</summary>
internal sealed record DeliveryAnswer(string Body)
{
    /// <summary>The misbehaviour holds the delivery back: nothing has been sent yet.</summary>
    public static readonly DeliveryAnswer Held = new("") { Failure = "held" };

    /// <summary>In Slack's words: http_timeout, connection_failed, http_error.</summary>
    public string? Failure { get; init; }

    public HttpStatusCode? Status { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The app has asked not to be told again.</summary>
    public bool IsFinal { get; init; }

    public bool Accepted => Failure is null;

    /// <summary>A plain acknowledgement. Slack's own clients send an empty object for it.</summary>
    public bool IsPlain => Body.Trim() is "" or "{}";

    public static DeliveryAnswer Failed(string reason) => new("") { Failure = reason };
}
