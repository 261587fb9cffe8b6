using System.Text.Json;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.BlockKit;
using FocusBot.Slack.Json;
using FocusBot.Slack.Reading;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Diagnosis;

/// <summary>What Slack's answer says about the bot token, and what to do when it is not well.</summary>
internal static class SlackTokenRule
{
    private const string Subject = "Slack token";

    private const int LongestName = 80;

    public static DoctorFinding Judge(SlackResult result, string host) => result switch
    {
        SlackResult.Ok(var body) when InstallationReading.OfToken(body) is null =>
            new(DoctorFindingKind.Broken, Subject, $"{host} takes the token and does not say of which workspace it is, so FocusBot could take nothing in: check Slack:ApiBaseUrl."),
        SlackResult.Ok(var body) => new(DoctorFindingKind.Well, Subject, $"It is @{Name(body, "user")} in the workspace {Name(body, "team")}."),
        SlackResult.Error(var word) => new(DoctorFindingKind.Broken, Subject, $"Slack answers {word}: {Advice(word)}"),
        SlackResult.Limited(var wait) => new(DoctorFindingKind.Remark, Subject, $"Slack is busy; try again in {wait.TotalSeconds:0} seconds."),
        SlackResult.NotSent(var reason) => new(DoctorFindingKind.Broken, Subject, $"{host} cannot be reached ({reason}): check the network, the proxy and Slack:ApiBaseUrl."),
        _ => new(DoctorFindingKind.Broken, Subject, $"{host} did not give an answer of Slack's ({result.Why()}): check Slack:ApiBaseUrl, then Slack's status page."),
    };

    private static string Name(JsonElement body, string property) => (body.Text(property) ?? "?").Cut(LongestName);

    private static string Advice(string word) => word switch
    {
        "invalid_auth" or "not_authed" => "copy the Bot User OAuth Token from the app's OAuth & Permissions page into Slack:BotToken again.",
        "token_revoked" or "account_inactive" => "the app was removed from the workspace, so install it again and set Slack:BotToken to the new token.",
        "token_expired" => "this token is one of those that rotate, so make the app anew without token rotation.",
        "team_access_not_granted" or "org_login_required" or "enterprise_is_restricted" or "access_denied" =>
            "an admin of the organisation has to give the app access to this workspace.",
        _ => "look the word up on the page of auth.test, and install the app again if that does not help.",
    };
}
