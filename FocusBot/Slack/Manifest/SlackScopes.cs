namespace FocusBot.Slack.Manifest;

/// <summary>What FocusBot asks a workspace for: as little as it can do with.</summary>
internal static class SlackScopes
{
    /// <summary>In the order in which the manifest lists them.</summary>
    public static IReadOnlyList<NeededScope> Needed { get; } =
    [
        new("app_mentions:read", "@FocusBot in a thread", "FocusBot does not notice @FocusBot in a thread"),
        new("channels:history", "who takes part in a thread of a public channel", "FocusBot does not know who takes part in the threads of public channels"),
        new("chat:write", "questions, answers and nudges", "FocusBot cannot say anything") { IsEssential = true },
        new("commands", "the slash command and the shortcuts", "there is no /level and no shortcut") { IsEssential = true },
        new("groups:history", "who takes part in a thread of a private channel", "FocusBot does not know who takes part in the threads of private channels"),
        new(
            "users:read", "who is an admin, a bot, a guest, from outside or on holiday, and time zones",
            "FocusBot knows neither who is an admin, a guest or a bot, nor time zones"),
    ];

    /// <summary>FocusBot works without them.</summary>
    public static IReadOnlyList<(string Name, string For)> Optional { get; } =
        [("usergroups:read", "who is in a user group: one whose week a channel's summary tells, or that takes part in a live review")];

    /// <summary>In Slack's page of consent, where an optional one can be left out.</summary>
    public static IEnumerable<string> Asked => [.. Needed.Select(needed => needed.Name), .. Optional.Select(optional => optional.Name)];

    /// <param name="granted">Separated by commas, as Slack says it.</param>
    public static string[] Read(string granted) => granted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="For">What FocusBot does with it.</param>
/// <param name="Without">What doesn't work without it, as a clause.</param>
internal sealed record NeededScope(string Name, string For, string Without)
{
    /// <summary>Without it FocusBot is of no use.</summary>
    public bool IsEssential { get; init; }
}
