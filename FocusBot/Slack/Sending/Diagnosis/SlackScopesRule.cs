using FocusBot.Delivery;

namespace FocusBot.Slack.Sending.Diagnosis;

/// <summary>Which scopes the token lacks, with what does not work without each, and which it does not need.</summary>
internal static class SlackScopesRule
{
    private const string Subject = "Slack scopes";

    private static readonly (string Scope, FindingKind Lack, string Without)[] Needed =
    [
        ("commands", FindingKind.Broken, "there is no /level and no shortcut"),
        ("chat:write", FindingKind.Broken, "FocusBot cannot say anything"),
        ("app_mentions:read", FindingKind.Remark, "FocusBot does not notice @FocusBot in a thread"),
        ("channels:history", FindingKind.Remark, "FocusBot does not know who takes part in the threads of public channels"),
        ("groups:history", FindingKind.Remark, "FocusBot does not know who takes part in the threads of private channels"),
        ("users:read", FindingKind.Remark, "FocusBot knows neither who is an admin, a guest or a bot, nor time zones"),
    ];

    /// <summary>FocusBot works without them.</summary>
    private static readonly string[] Optional = ["usergroups:read"];

    public static IEnumerable<Finding> Check(string? granted)
    {
        if (granted is null)
        {
            return [new(FindingKind.Remark, Subject, "Slack did not say which scopes the token has, so they are not checked.")];
        }

        var scopes = granted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Finding[] troubles = [.. Missing(scopes), .. Needless(scopes)];
        return troubles is [] ? [new(FindingKind.Well, Subject, $"All {Needed.Length} scopes are granted, and no other.")] : troubles;
    }

    private static IEnumerable<Finding> Missing(string[] scopes) =>
        from needed in Needed
        where !scopes.Contains(needed.Scope)
        select new Finding(needed.Lack, Subject, $"Without {needed.Scope}, {needed.Without}: add it to the app and install it again.");

    private static IEnumerable<Finding> Needless(string[] scopes) =>
        scopes.Except(Needed.Select(needed => needed.Scope)).Except(Optional).ToList() is { Count: > 0 } extra
            ? [new(FindingKind.Remark, Subject, $"FocusBot does not need {string.Join(", ", extra)}: take it away from the app.")]
            : [];
}
