using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Playground.Base;

/// <summary>How the local workspace and the app on its other side know each other.</summary>
internal sealed partial class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>Base address of the app that receives <c>/slack/event</c> and its sisters; empty means this very process.</summary>
    [RegularExpression("^(https?://.+)?$", ErrorMessage = "Playground:RequestUrl must start with http:// or be empty.")]
    public string RequestUrl { get; set; } = "";

    /// <summary>Where the app reaches this workspace, when something stands in front of it; empty means where it listens.</summary>
    [RegularExpression("^(https?://.+)?$", ErrorMessage = "Playground:OwnUrl must start with http:// or be empty.")]
    public string OwnUrl { get; set; } = "";

    /// <summary>Signs every HTTP delivery. The app must hold the same.</summary>
    [Required(ErrorMessage = "Playground:SigningSecret is missing.")]
    public string SigningSecret { get; set; } = "";

    /// <summary>The only bot token that the Web API accepts.</summary>
    [Required(ErrorMessage = "Playground:BotToken is missing.")]
    public string BotToken { get; set; } = "";

    /// <summary>The only app-level token that <c>apps.connections.open</c> accepts; needed for Socket Mode alone.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>The road by which events, commands and interactions reach the app.</summary>
    public DeliveryRoad Delivery { get; set; } = DeliveryRoad.Http;

    /// <summary>Whether the workspace starts with people, channels and review threads, or empty.</summary>
    public bool Seed { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<PlaygroundOptions>;
}

internal enum DeliveryRoad
{
    /// <summary>Signed requests to the app's own endpoints.</summary>
    Http,

    /// <summary>Envelopes over the WebSockets that the app has opened.</summary>
    Socket,
}
