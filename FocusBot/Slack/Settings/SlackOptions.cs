using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Settings;

/// <summary>How FocusBot reaches Slack, and how Slack proves that it is Slack.</summary>
internal sealed partial class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>How deliveries come in. Without a setting: <c>playground</c> in Development, an error elsewhere.</summary>
    public SlackTransport Transport { get; set; }

    /// <summary><c>xoxb-…</c>, from the app's OAuth page. A secret.</summary>
    public string BotToken { get; set; } = "";

    /// <summary><c>xapp-…</c> with <c>connections:write</c>; needed by <c>socket</c> alone. A secret.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>From the app's Basic Information page, for example <c>123.456</c>: with it and the secret, workspaces install FocusBot by themselves, and there is no <see cref="BotToken"/>.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>From the same page. A secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>From the app's Basic Information page; needed by <c>http</c>. A secret.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Where Slack's methods are, ending in a slash.</summary>
    [Required]
    public Uri ApiBaseUrl { get; set; } = new("https://slack.com/api/");

    /// <summary>The slash command's name: another app of the workspace may already own <c>/level</c>. 2 to 32 characters, the slash included.</summary>
    [Required, RegularExpression("^/[a-z0-9_-]{1,31}$", ErrorMessage = "Slack:Command must begin with / and go on with up to 31 small letters, digits, - or _, as in /level.")]
    public string Command { get; set; } = "/level";

    /// <summary>How the app is distributed. <c>internal</c>: a workspace made it for itself; <c>unlisted</c>: it is given to others; <c>marketplace</c>.</summary>
    public SlackDistribution Distribution { get; set; }

    /// <summary>How old, or how far ahead, a signed request may be: 1 second to 10 minutes. Slack advises 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SignatureTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a call to Slack may take, its further tries included: 1 to 15 seconds. What is not answered by then may have arrived all the same.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:15")]
    public TimeSpan LongestCall { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many sockets stand open at once in <c>socket</c>: 1 to 10. Two leave no gap while one is renewed.</summary>
    [Range(1, 10)]
    public int Connections { get; set; } = 2;

    /// <summary>Whether each workspace that installs FocusBot gives it a token of its own; otherwise there's one workspace, whose token is a setting.</summary>
    public bool ServesMany => !string.IsNullOrWhiteSpace(ClientId);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<SlackOptions>;
}

internal enum SlackTransport
{
    /// <summary>The local workspace inside this program.</summary>
    Playground,

    /// <summary>Slack calls FocusBot; requests are signed.</summary>
    Http,

    /// <summary>FocusBot calls Slack and keeps sockets open (Socket Mode).</summary>
    Socket,
}
