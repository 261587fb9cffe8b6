namespace FocusBot.Slack.WebApi;

/// <summary>What Slack's error words mean for a parcel.</summary>
internal static class SlackErrors
{
    /// <summary>The installation is dead: every further call would end the same way.</summary>
    private static readonly HashSet<string> Dead =
    [
        "account_inactive", "token_revoked", "invalid_auth", "not_authed", "token_expired", "org_login_required", "team_access_not_granted",
        "enterprise_is_restricted", "two_factor_setup_required", "access_denied", "team_disabled", "user_removed_from_team",
    ];

    /// <summary>Slack stumbled over itself. It may have done what was asked before it did.</summary>
    private static readonly HashSet<string> Stumbled = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];

    /// <summary>Not now: nothing was done, and the same call may succeed later.</summary>
    private static readonly HashSet<string> Passing = ["team_added_to_org", "org_migration_in_progress", "message_limit_exceeded", "update_failed", "cache_error"];

    /// <summary>Where these are said, nothing can be read any more, by anybody or by FocusBot.</summary>
    private static readonly HashSet<string> Gone = ["channel_not_found", "not_in_channel", "thread_not_found", "method_not_supported_for_channel_type"];

    /// <summary>Whether a place that cannot be read now can be read later. What is not known to be final passes: to look again costs little.</summary>
    public static bool EndsLooking(string word) => Gone.Contains(word);

    public static ErrorMeaning MeaningOf(string word) =>
        Dead.Contains(word) ? ErrorMeaning.Disconnected
        : Stumbled.Contains(word) ? ErrorMeaning.Doubtful
        : Passing.Contains(word) ? ErrorMeaning.Passing
        : ErrorMeaning.Final;
}

internal enum ErrorMeaning
{
    /// <summary>It will never be taken. A word that is not known is final: guessing again would not teach anything.</summary>
    Final,
    Passing,
    Doubtful,
    Disconnected,
}
