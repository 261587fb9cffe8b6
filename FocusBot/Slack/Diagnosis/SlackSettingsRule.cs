using System.Text.RegularExpressions;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Settings;

namespace FocusBot.Slack.Diagnosis;

/// <summary>Whether Slack's settings are there and look right. It says which one is not, and never what it holds.</summary>
internal static partial class SlackSettingsRule
{
    private const string Subject = "Slack settings";

    public static IReadOnlyList<DoctorFinding> Check(SlackOptions settings)
    {
        DoctorFinding?[] findings =
        [
            settings.ServesMany
                ? null
                : Check(settings, "Slack:BotToken", settings.BotToken, BotToken, "xoxb-…, from the app's OAuth & Permissions page"),
            settings.ServesMany
                ? Check(settings, "Slack:ClientId", settings.ClientId, ClientId, "two numbers with a full stop between, from the app's Basic Information page")
                : null,
            settings.ServesMany
                ? Check(settings, "Slack:ClientSecret", settings.ClientSecret, SigningSecret, "32 hexadecimal digits, from the app's Basic Information page")
                : null,
            settings.Transport is SlackTransport.Socket
                ? Check(settings, "Slack:AppToken", settings.AppToken, AppToken, "xapp-…, an app-level token with connections:write")
                : null,
            settings.Transport is SlackTransport.Http
                ? Check(settings, "Slack:SigningSecret", settings.SigningSecret, SigningSecret, "32 hexadecimal digits, from the app's Basic Information page")
                : null,
            CheckAddress(settings.ApiBaseUrl),
        ];

        var troubles = findings.OfType<DoctorFinding>().ToList();
        return troubles is [] ? [new(DoctorFindingKind.Well, Subject, "All settings that this transport needs are there.")] : troubles;
    }

    private static DoctorFinding? Check(SlackOptions settings, string name, string value, Regex shape, string expected) => value.Trim() switch
    {
        "" => new(DoctorFindingKind.Broken, Subject, $"Set {name}: {expected}."),
        var given when shape.IsMatch(given) => null,
        _ => new(
            IsSlackItself(settings.ApiBaseUrl) ? DoctorFindingKind.Broken : DoctorFindingKind.Remark,
            Subject,
            $"{name} does not look right: Slack's own look like {expected}."),
    };

    private static DoctorFinding? CheckAddress(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
        ? null
        : new(DoctorFindingKind.Remark, Subject, $"Slack:ApiBaseUrl is not https, so the token travels to {address.Host} for all to read.");

    /// <summary>Another server that speaks Slack's protocol may have secrets of another shape.</summary>
    private static bool IsSlackItself(Uri address) => address.Host is "slack.com" || address.Host.EndsWith(".slack.com", StringComparison.Ordinal);

    [GeneratedRegex("^(xoxe\\.)?xoxb-[A-Za-z0-9-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex BotToken { get; }

    [GeneratedRegex("^[0-9]+\\.[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex ClientId { get; }

    [GeneratedRegex("^xapp-[A-Za-z0-9-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex AppToken { get; }

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.NonBacktracking)]
    private static partial Regex SigningSecret { get; }
}
