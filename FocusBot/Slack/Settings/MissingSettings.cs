using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Settings;

/// <summary>Refuses to start without what the chosen transport needs: an empty secret must never mean an open door. What a secret holds is never said.</summary>
internal sealed class MissingSettings : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options) => Sentence(options) is { } sentence
        ? ValidateOptionsResult.Fail(sentence)
        : ValidateOptionsResult.Success;

    private static string? Sentence(SlackOptions options) => options.Transport switch
    {
        SlackTransport.Http when IsBlank(options.SigningSecret) =>
            "Set Slack:SigningSecret (from the app's Basic Information page): without it, nobody could tell Slack's requests from others.",
        SlackTransport.Socket when IsBlank(options.AppToken) =>
            "Set Slack:AppToken (an app-level token, xapp-…, with the scope connections:write): Socket Mode needs it.",
        SlackTransport.Http or SlackTransport.Socket when IsBlank(options.ClientId) != IsBlank(options.ClientSecret) =>
            "Set Slack:ClientId and Slack:ClientSecret together (both from the app's Basic Information page), or neither: only with both can workspaces install FocusBot.",
        SlackTransport.Http or SlackTransport.Socket when options.ServesMany && !IsBlank(options.BotToken) =>
            "Leave Slack:BotToken out where Slack:ClientId is set: each workspace gives FocusBot a token of its own when somebody installs it, and that goes for yours too.",
        SlackTransport.Http or SlackTransport.Socket when !options.ServesMany && IsBlank(options.BotToken) =>
            "Set Slack:BotToken (xoxb-…, from the app's OAuth & Permissions page): FocusBot cannot speak without it.",
        _ when Torn(options) is { } name =>
            $"{name} holds a line break, a space or another sign that none of Slack’s has: copy it again, in one piece.",
        _ when !IsAddress(options.ApiBaseUrl) =>
            "Set Slack:ApiBaseUrl to an address that begins with https:// or http://, or leave it out for Slack's own.",
        _ => null,
    };

    private static bool IsAddress(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "https" or "http" };

    /// <returns>The name of a setting that could not even be sent; a line's end behind it does no harm.</returns>
    private static string? Torn(SlackOptions options) =>
        IsTorn(options.BotToken) ? "Slack:BotToken" : IsTorn(options.AppToken) ? "Slack:AppToken" : IsTorn(options.SigningSecret) ? "Slack:SigningSecret"
        : IsTorn(options.ClientId) ? "Slack:ClientId" : IsTorn(options.ClientSecret) ? "Slack:ClientSecret" : null;

    private static bool IsTorn(string? secret) => secret.AsSpan().Trim().ContainsAnyExceptInRange('!', '~');

    private static bool IsBlank(string? setting) => string.IsNullOrWhiteSpace(setting);
}
