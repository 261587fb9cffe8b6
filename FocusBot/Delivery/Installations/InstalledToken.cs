using FocusBot.Conversations;

namespace FocusBot.Delivery.Installations;

/// <summary>What a workspace, or a whole organisation, gave FocusBot when somebody installed it there.</summary>
/// <param name="App">Which of Slack's apps it's for, for example <c>A123</c>.</param>
/// <param name="Name">What the workspace calls itself; never more than 80 characters.</param>
/// <param name="Scopes">What FocusBot may do there, separated by commas.</param>
/// <param name="Token">A secret.</param>
/// <param name="InstalledAt">The last time, when it was installed again.</param>
/// <param name="RefreshToken">With it a new token is had, once. A secret; absent: the token doesn't end.</param>
internal sealed record InstalledToken(
    InstallationId Installation, string App, string Name, string Scopes, string Token, DateTimeOffset InstalledAt, string? RefreshToken = null, DateTimeOffset? ExpiresAt = null)
{
    /// <summary>How long before its end a token is renewed: long enough for an outage, and both work meanwhile.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(2);

    public bool IsToBeRenewed(DateTimeOffset now) => RefreshToken is not null && ExpiresAt is { } end && now >= end - Early;

    /// <remarks>Never the secrets.</remarks>
    public override string ToString() => $"{Installation}";
}
