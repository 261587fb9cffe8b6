namespace FocusBot.Slack.Manifest;

/// <summary>What FocusBot asks a workspace for: as little as it can do with.</summary>
internal static class SlackScopes
{
    /// <summary>With what each is for.</summary>
    public static IReadOnlyList<(string Scope, string For)> Needed { get; } =
    [
        ("app_mentions:read", "@FocusBot in a thread"),
        ("channels:history", "who takes part in a thread of a public channel"),
        ("chat:write", "questions, answers and nudges"),
        ("commands", "the slash command and the shortcuts"),
        ("groups:history", "who takes part in a thread of a private channel"),
        ("users:read", "who is an admin, a bot, a guest, from outside or on holiday, and time zones"),
    ];

    /// <summary>FocusBot works without them.</summary>
    public static IReadOnlyList<(string Scope, string For)> Optional { get; } = [("usergroups:read", "who is in a user group: one whose week a channel's summary tells, or that takes part in a live review")];

    /// <summary>In Slack's page of consent, where an optional one can be left out.</summary>
    public static IEnumerable<string> Asked => Needed.Concat(Optional).Select(asked => asked.Scope);
}
