namespace FocusBot.Playground.World;

/// <summary>Somebody in the workspace. Values only: a change makes a new one.</summary>
internal sealed record Person(string Id, string Name)
{
    public string RealName { get; init; } = Name;

    public string Title { get; init; } = "";

    /// <summary>IANA name of the time zone; null as for some people on Slack.</summary>
    public string? Tz { get; init; } = "Etc/UTC";

    /// <summary>The person's own team when that is not this workspace (Slack Connect).</summary>
    public string? HomeTeam { get; init; }

    public bool IsBot { get; init; }

    public bool IsAdmin { get; init; }

    /// <summary>A multi-channel guest.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A single-channel guest; on Slack such a person is restricted too.</summary>
    public bool IsUltraRestricted { get; init; }

    /// <summary>Somebody of another organisation with whom only a channel is shared.</summary>
    public bool IsStranger { get; init; }

    public bool IsDeleted { get; init; }

    public string StatusText { get; init; } = "";

    /// <summary>With its colons.</summary>
    public string StatusEmoji { get; init; } = "";

    /// <summary>Seconds since 1970; 0: it stays until it is changed.</summary>
    public long StatusExpiration { get; init; }

    /// <summary>Has no open client: an ephemeral message to such a person is accepted and shown nowhere.</summary>
    public bool IsAway { get; init; }
}

/// <summary>People who are called by one name.</summary>
/// <param name="Members">Their ids.</param>
internal sealed record UserGroup(string Handle, string Name, IReadOnlyList<string> Members);
