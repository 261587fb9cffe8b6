using FocusBot.Playground.Api;

namespace FocusBot.Playground.Page;

/// <summary>What is to go wrong from now on; what is absent stays as it is.</summary>
internal sealed record MisbehaveRequest
{
    /// <summary>Ends all misbehaviour first.</summary>
    public bool Stop { get; init; }

    public PlannedTrouble? Calls { get; init; }

    public int? CopiesOfEvents { get; init; }

    public int? CopiesOfActs { get; init; }

    public int? Renamed { get; init; }

    public int? LateSeconds { get; init; }

    public int? ReverseBy { get; init; }

    public bool Release { get; init; }

    public bool DropSockets { get; init; }

    /// <summary>warning, refresh_requested or link_disabled.</summary>
    public string? RetireSockets { get; init; }

    public bool? RateLimits { get; init; }

    public bool? TokenRevoked { get; init; }
}

/// <summary>Trouble for the next calls of one method, or of all with <c>*</c>.</summary>
internal sealed record PlannedTrouble(TroubleKind Kind)
{
    public string Method { get; init; } = "*";

    public int Times { get; init; } = 1;

    public int RetryAfter { get; init; } = 1;
}
