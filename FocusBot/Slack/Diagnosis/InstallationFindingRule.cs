using System.Globalization;
using FocusBot.Delivery.Installations;
using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.WebApi;

namespace FocusBot.Slack.Diagnosis;

/// <summary>How one workspace's installation is.</summary>
internal static class InstallationFindingRule
{
    public static DoctorFinding Judge(InstalledToken token, SlackResult tested, DateTimeOffset now) => (tested, SlackScopesRule.Lacking(token.Scopes).OrderByDescending(lacking => lacking.IsEssential).FirstOrDefault(), token.ExpiresAt) switch
    {
        (SlackResult.Error(var word), _, _) => Of(token, DoctorFindingKind.Broken, $"Slack answers {word}. Somebody there has to install FocusBot again, or an admin has to allow it."),
        (not SlackResult.Ok, _, _) => Of(token, DoctorFindingKind.Remark, $"Slack didn't say how its token is ({tested.Why()})."),
        (_, { } lack, _) => Of(token, SlackScopesRule.KindOf(lack), $"Without {lack.Name}, {lack.Without}: somebody there has to install FocusBot again."),
        (_, _, { } end) when end <= now => Of(token, DoctorFindingKind.Broken, "Its token has ended and couldn't be renewed. Somebody there has to install FocusBot again."),
        (_, _, { } end) => Of(token, DoctorFindingKind.Well, string.Create(CultureInfo.InvariantCulture, $"Its token works until {end:d MMMM HH:mm} UTC and is renewed before.")),
        _ => Of(token, DoctorFindingKind.Well, "Its token works."),
    };

    private static DoctorFinding Of(InstalledToken token, DoctorFindingKind kind, string sentence) => new(kind, $"Slack workspace {token.Name}", sentence);
}
