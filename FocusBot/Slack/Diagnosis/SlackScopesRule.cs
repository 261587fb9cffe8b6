using FocusBot.Delivery.Upkeep;

namespace FocusBot.Slack.Diagnosis;

/// <summary>Which scopes the token lacks, with what does not work without each, and which it does not need.</summary>
internal static class SlackScopesRule
{
    private const string Subject = "Slack scopes";

    private static readonly (string Scope, DoctorFindingKind Lack, string Without)[] Needed =
    [
        ("commands", DoctorFindingKind.Broken, "there is no /level and no shortcut"),
        ("chat:write", DoctorFindingKind.Broken, "FocusBot cannot say anything"),
        ("app_mentions:read", DoctorFindingKind.Remark, "FocusBot does not notice @FocusBot in a thread"),
        ("channels:history", DoctorFindingKind.Remark, "FocusBot does not know who takes part in the threads of public channels"),
        ("groups:history", DoctorFindingKind.Remark, "FocusBot does not know who takes part in the threads of private channels"),
        ("users:read", DoctorFindingKind.Remark, "FocusBot knows neither who is an admin, a guest or a bot, nor time zones"),
    ];

    /// <summary>FocusBot works without them.</summary>
    private static readonly string[] Optional = ["usergroups:read"];

    public static IEnumerable<DoctorFinding> Check(string? granted)
    {
        if (granted is null)
        {
            return [new(DoctorFindingKind.Remark, Subject, "Slack did not say which scopes the token has, so they are not checked.")];
        }

        var scopes = granted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        DoctorFinding[] troubles = [.. Missing(scopes), .. Needless(scopes)];
        return troubles is [] ? [new(DoctorFindingKind.Well, Subject, $"All {Needed.Length} scopes are granted, and no other.")] : troubles;
    }

    private static IEnumerable<DoctorFinding> Missing(string[] scopes) =>
        from needed in Needed
        where !scopes.Contains(needed.Scope)
        select new DoctorFinding(needed.Lack, Subject, $"Without {needed.Scope}, {needed.Without}: add it to the app and install it again.");

    private static IEnumerable<DoctorFinding> Needless(string[] scopes) =>
        scopes.Except(Needed.Select(needed => needed.Scope)).Except(Optional).ToList() is { Count: > 0 } extra
            ? [new(DoctorFindingKind.Remark, Subject, $"FocusBot does not need {string.Join(", ", extra)}: take it away from the app.")]
            : [];
}
