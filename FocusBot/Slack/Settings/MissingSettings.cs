using Microsoft.Extensions.Options;

namespace FocusBot.Slack.Settings;

/// <summary>Refuses to start without what the chosen transport needs: an empty secret must never mean an open door.</summary>
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
        SlackTransport.Http or SlackTransport.Socket when IsBlank(options.BotToken) =>
            "Set Slack:BotToken (xoxb-…, from the app's OAuth & Permissions page): FocusBot cannot speak without it.",
        _ when !IsAddress(options.ApiBaseUrl) =>
            "Set Slack:ApiBaseUrl to an address that begins with https:// or http://, or leave it out for Slack's own.",
        _ => null,
    };

    private static bool IsAddress(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "https" or "http" };

    private static bool IsBlank(string? setting) => string.IsNullOrWhiteSpace(setting);
}
