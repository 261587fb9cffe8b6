using FocusBot.Delivery.Upkeep;
using FocusBot.Slack.Manifest;

namespace FocusBot.Slack.Diagnosis;

/// <summary>Which scopes the token lacks, with what does not work without each, and which it does not need.</summary>
internal static class SlackScopesRule
{
    private const string Subject = "Slack scopes";

    public static IEnumerable<DoctorFinding> Check(string? granted)
    {
        if (granted is null)
        {
            return [new(DoctorFindingKind.Remark, Subject, "Slack did not say which scopes the token has, so they are not checked.")];
        }

        DoctorFinding[] troubles = [.. Lacking(granted).Select(Lack), .. Needless(SlackScopes.Read(granted))];
        return troubles is [] ? [new(DoctorFindingKind.Well, Subject, $"All {SlackScopes.Needed.Count} scopes are granted, and no other.")] : troubles;
    }

    public static IEnumerable<NeededScope> Lacking(string granted)
    {
        var scopes = SlackScopes.Read(granted);
        return SlackScopes.Needed.Where(needed => !scopes.Contains(needed.Name));
    }

    public static DoctorFindingKind KindOf(NeededScope lacking) => lacking.IsEssential ? DoctorFindingKind.Broken : DoctorFindingKind.Remark;

    private static DoctorFinding Lack(NeededScope lacking) => new(KindOf(lacking), Subject, $"Without {lacking.Name}, {lacking.Without}: add it to the app and install it again.");

    private static IEnumerable<DoctorFinding> Needless(string[] scopes) =>
        scopes.Except(SlackScopes.Asked).ToList() is { Count: > 0 } extra
            ? [new(DoctorFindingKind.Remark, Subject, $"FocusBot does not need {string.Join(", ", extra)}: take it away from the app.")]
            : [];
}
